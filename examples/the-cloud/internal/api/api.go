// Package api is the control plane's HTTP interface.
package api

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"regexp"
	"sort"
	"strings"
	"sync"

	"example.com/the-cloud/internal/backend"
)

// Server holds the machines that this process has started.
type Server struct {
	Version  string
	Token    string
	Backends backend.Set

	mutex    sync.Mutex
	machines map[string]bool
}

var name = regexp.MustCompile(`^[a-z][a-z0-9-]{0,62}$`)

// ServeHTTP answers /healthz, /machines and /machines/NAME.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	machine := strings.TrimPrefix(r.URL.Path, "/machines/")
	isMachine := machine != r.URL.Path
	switch {
	case r.URL.Path == "/healthz" && r.Method == http.MethodGet:
		answer(w, http.StatusOK, map[string]string{"status": "ok", "version": s.Version})
	case !s.isAllowed(r):
		refuse(w, http.StatusUnauthorized, "this needs the API token")
	case r.URL.Path == "/machines" && r.Method == http.MethodGet:
		answer(w, http.StatusOK, map[string][]string{"machines": s.list()})
	case isMachine && !name.MatchString(machine):
		refuse(w, http.StatusBadRequest, "a name has small letters, digits and hyphens")
	case isMachine && r.Method == http.MethodPut:
		s.run(w, machine)
	case isMachine && r.Method == http.MethodDelete:
		s.remove(w, machine)
	default:
		refuse(w, http.StatusNotFound, "there is nothing here")
	}
}

func (s *Server) isAllowed(r *http.Request) bool {
	given := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	return subtle.ConstantTimeCompare([]byte(given), []byte(s.Token)) == 1
}

func (s *Server) list() []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	machines := make([]string, 0, len(s.machines))
	for machine := range s.machines {
		machines = append(machines, machine)
	}
	sort.Strings(machines)
	return machines
}

func (s *Server) run(w http.ResponseWriter, machine string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	b := s.Backends
	for _, step := range []func(string) error{b.Storage.Create, b.Network.Attach, b.Compute.Run} {
		if err := step(machine); err != nil {
			refuse(w, http.StatusBadGateway, err.Error())
			return
		}
	}
	if s.machines == nil {
		s.machines = map[string]bool{}
	}
	s.machines[machine] = true
	answer(w, http.StatusOK, map[string]string{"machine": machine})
}

func (s *Server) remove(w http.ResponseWriter, machine string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !s.machines[machine] {
		refuse(w, http.StatusNotFound, "there is no such machine")
		return
	}
	b := s.Backends
	for _, step := range []func(string) error{b.Compute.Stop, b.Network.Detach, b.Storage.Remove} {
		if err := step(machine); err != nil {
			refuse(w, http.StatusBadGateway, err.Error())
			return
		}
	}
	delete(s.machines, machine)
	answer(w, http.StatusOK, map[string]string{"removed": machine})
}

func refuse(w http.ResponseWriter, status int, reason string) {
	answer(w, status, map[string]string{"error": reason})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
