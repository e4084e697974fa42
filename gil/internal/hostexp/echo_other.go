// This file says that there is no echo experiment.

//go:build !linux

package main

import "fmt"

func (l *lab) echo() { fmt.Println("echo: on Linux only") }
