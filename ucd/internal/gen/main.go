// Command gen writes the data of package ucd, as a CPython 3.13 knows it.
//
//	go run ./ucd/internal/gen -python python3.13 NamedSequences.txt ...
//
// Its arguments are files with lists of names that may be aliases, or names of sequences.
package main

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

//go:embed dump.py
var dump string

func main() {
	python := flag.String("python", "python3.13", "the CPython to ask")
	out := flag.String("o", "ucd/data.flate", "the file to write")
	flag.Parse()
	if err := run(*python, *out, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func run(python, out string, lists []string) error {
	known, err := os.CreateTemp("", "names")
	if err != nil {
		return err
	}
	defer os.Remove(known.Name())
	for r := rune(0); r <= unicode.MaxRune; r++ {
		fmt.Fprintf(known, "%x %s\n", r, runenames.Name(r))
	}
	if err := known.Close(); err != nil {
		return err
	}
	cmd := exec.Command(python, append([]string{"-c", dump, known.Name()}, lists...)...)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err = w.Write(text); err == nil {
		err = w.Close()
	}
	if err != nil {
		return err
	}
	log.Printf("%d bytes, compressed %d", len(text), b.Len())
	return os.WriteFile(out, b.Bytes(), 0o666)
}
