package main

// This file defines the test that keeps docs/stdlib.md honest.

import (
	"os"
	"testing"
)

func TestPage(t *testing.T) {
	want, err := makePage(stored)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../docs/stdlib.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/stdlib.md does not say what the modules have: run go run ./stdlib/internal/names")
	}
}
