// Command thecloud is the control plane: one file, which runs in a container or under systemd.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/the-cloud/internal/api"
	"example.com/the-cloud/internal/backend"
	"example.com/the-cloud/internal/config"
)

// version is the commit; the linker writes it.
var version = "unknown"

func main() {
	path := flag.String("config", "", "path of the configuration file; without one the environment says everything")
	isCheck := flag.Bool("check", false, "say whether the configuration is right, and end")
	isHealth := flag.Bool("health", false, "ask the program that runs with this configuration whether it is well, and end")
	isVersion := flag.Bool("version", false, "say the version, and end")
	flag.Parse()
	log.SetFlags(0)
	if *isVersion {
		fmt.Println(version)
		return
	}
	settings, err := config.Load(*path, os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	if *isHealth {
		err = askHealth(settings)
	} else {
		var backends backend.Set
		if backends, err = backend.Open(settings); err == nil && !*isCheck {
			err = serve(settings, backends)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

func serve(settings config.Config, backends backend.Set) error {
	ended, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	handler := &api.Server{Version: version, Token: settings.Token, Backends: backends}
	server := &http.Server{Addr: settings.Address(), Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	log.Printf("thecloud %s listens on %s", version, settings.Address())
	select {
	case err := <-failed:
		return err
	case <-ended.Done():
	}
	// Requests that run are let finish.
	grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

func askHealth(settings config.Config) error {
	if settings.ListenAddress == "" {
		settings.ListenAddress = "127.0.0.1"
	}
	client := &http.Client{Timeout: 2 * time.Second}
	response, err := client.Get("http://" + settings.Address() + "/healthz")
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the health page answers %s", response.Status)
	}
	return nil
}
