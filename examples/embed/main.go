// Command embed runs the countdown inside a Go program and reads a global variable back.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"log"
	"time"

	"minipy"
)

//go:embed countdown.py
var program string

func main() {
	in, err := minipy.New(minipy.Config{GIL: "old"})
	if err != nil {
		log.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := in.Run(ctx, program); err != nil {
		log.Fatal(err)
	}
	left, err := in.Get("left")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("left:", left)
}
