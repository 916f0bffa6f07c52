package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func load(t *testing.T, text string, env map[string]string) (Config, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Load(path, func(name string) string { return env[name] })
}

func TestTheEnvironmentWinsOverTheFile(t *testing.T) {
	text := "# a comment\nlisten_address: \"\"\nport: 8086\ncompute_backend: noop\napi_token: \"a\\\"b\\u00e9\"\nstorage_backend: 'it''s'\n"
	got, err := load(t, text, map[string]string{"PORT": "9000", "LISTEN_ADDRESS": "192.0.2.1"})
	want := Config{ListenAddress: "192.0.2.1", Port: 9000, Compute: "noop", Storage: "it's", Token: `a"bé`}
	if err != nil || got != want {
		t.Fatalf("got %+v, %v; want %+v", got, err, want)
	}
	if got.Address() != "192.0.2.1:9000" {
		t.Fatalf("listens on %s", got.Address())
	}
}

func TestWhatIsWrongIsNamedWithItsLine(t *testing.T) {
	for text, want := range map[string]string{
		"port: 8086\n":                            "api_token is empty",
		"api_token: a\nport: 70000\n":             `port is "70000"`,
		"api_token: a\ncolour: red\n":             ":2: there is no such setting",
		"api_token: \"a\n":                        ":1: api_token: the double quotes",
		"api_token: {{ op://the-cloud/token }}\n": ":1: api_token: quote the value",
	} {
		if _, err := load(t, text, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}
