package api

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/the-cloud/internal/backend"
	"example.com/the-cloud/internal/config"
)

func TestTheLifeOfAMachine(t *testing.T) {
	backends, err := backend.Open(config.Config{Compute: "noop", Storage: "noop", Network: "noop"})
	if err != nil {
		t.Fatal(err)
	}
	server := &Server{Version: "abc", Token: "token", Backends: backends}
	for _, step := range []struct {
		method, path, token string
		status              int
		body                string
	}{
		{http.MethodGet, "/healthz", "", 200, `{"status":"ok","version":"abc"}`},
		{http.MethodPut, "/machines/web", "wrong", 401, "API token"},
		{http.MethodPut, "/machines/Web", "token", 400, "small letters"},
		{http.MethodPut, "/machines/web", "token", 200, `{"machine":"web"}`},
		{http.MethodGet, "/machines", "token", 200, `{"machines":["web"]}`},
		{http.MethodDelete, "/machines/web", "token", 200, `{"removed":"web"}`},
		{http.MethodDelete, "/machines/web", "token", 404, "no such machine"},
		{http.MethodGet, "/machines", "token", 200, `{"machines":[]}`},
		{http.MethodGet, "/elsewhere", "token", 404, "nothing here"},
	} {
		request := httptest.NewRequest(step.method, step.path, nil)
		request.Header.Set("Authorization", "Bearer "+step.token)
		recorder := httptest.NewRecorder()
		server.ServeHTTP(recorder, request)
		if recorder.Code != step.status || !strings.Contains(recorder.Body.String(), step.body) {
			t.Errorf("%s %s: %d %s, want %d %s", step.method, step.path, recorder.Code, recorder.Body, step.status, step.body)
		}
	}
}

func TestABackendThatThisExampleDoesNotHaveIsNamed(t *testing.T) {
	_, err := backend.Open(config.Config{Compute: "libvirt", Storage: "noop", Network: "noop"})
	if err == nil || !strings.Contains(err.Error(), `compute_backend is "libvirt"`) {
		t.Fatalf("got %v", err)
	}
}
