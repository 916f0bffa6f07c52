// Package config says how the program is told what to do: by a file, by the environment, or by both.
package config

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
)

// Config is everything that differs between hosts.
type Config struct {
	// ListenAddress is an IP address; empty means all of the host's.
	ListenAddress string
	Port          int
	Compute       string
	Storage       string
	Network       string
	// Token is what a request that changes something has to bring.
	Token string
}

// Address is where the program listens, for package net.
func (c Config) Address() string {
	return net.JoinHostPort(c.ListenAddress, strconv.Itoa(c.Port))
}

// names are the keys of the file; in upper case they are variables of the environment.
var names = []string{"listen_address", "port", "compute_backend", "storage_backend", "network_backend", "api_token"}

// Load reads the file, if there is one to read, and the environment, which wins.
func Load(path string, getenv func(string) string) (Config, error) {
	values := map[string]string{"port": "8080"}
	if path != "" {
		file, err := os.Open(path)
		if err != nil {
			return Config{}, err
		}
		defer file.Close()
		if err := readInto(values, file); err != nil {
			return Config{}, fmt.Errorf("%s:%w", path, err)
		}
	}
	for _, name := range names {
		if value := getenv(strings.ToUpper(name)); value != "" {
			values[name] = value
		}
	}
	return check(values)
}

func check(values map[string]string) (Config, error) {
	port, err := strconv.Atoi(values["port"])
	if err != nil || port < 1 || port > 65535 {
		return Config{}, fmt.Errorf("port is %q, which is no port", values["port"])
	}
	if values["api_token"] == "" {
		return Config{}, fmt.Errorf("api_token is empty: set it in the file, or API_TOKEN in the environment")
	}
	return Config{
		ListenAddress: values["listen_address"],
		Port:          port,
		Compute:       values["compute_backend"],
		Storage:       values["storage_backend"],
		Network:       values["network_backend"],
		Token:         values["api_token"],
	}, nil
}

// readInto reads the part of YAML that is one "key: value" a line. Anything else is an error with its line.
func readInto(values map[string]string, file io.Reader) error {
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), " \t\r")
		if line == "" || strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue
		}
		key, rest, found := strings.Cut(line, ":")
		if !found || !isName(key) {
			return fmt.Errorf("%d: there is no such setting; there are: %s", number, strings.Join(names, ", "))
		}
		value, err := scalar(strings.TrimSpace(rest))
		if err != nil {
			return fmt.Errorf("%d: %s: %w", number, key, err)
		}
		values[key] = value
	}
	return lines.Err()
}

func isName(key string) bool {
	for _, name := range names {
		if key == name {
			return true
		}
	}
	return false
}

// scalar reads a value: plain, in single quotes, or in double quotes with JSON's escapes.
func scalar(text string) (string, error) {
	switch {
	case strings.HasPrefix(text, `"`):
		var value string
		if json.Unmarshal([]byte(text), &value) != nil {
			return "", fmt.Errorf("the double quotes do not end where the line does")
		}
		return value, nil
	case strings.HasPrefix(text, "'"):
		inner := strings.TrimPrefix(text, "'")
		if !strings.HasSuffix(inner, "'") {
			return "", fmt.Errorf("the single quotes do not end where the line does")
		}
		return strings.ReplaceAll(strings.TrimSuffix(inner, "'"), "''", "'"), nil
	case strings.ContainsAny(text, "{}[]#&*!|>%@`"):
		return "", fmt.Errorf("quote the value: a character in it means something to YAML")
	}
	return text, nil
}
