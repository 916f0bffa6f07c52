import {describe, expect, test} from '@jest/globals'
import {explainDockerFailure, explainSshFailure, lastLine} from '../../../lib/ssh/errors.ts'

const ADDRESS = {host: 'server.example.com', port: 2222, user: 'deploy'}

/** What OpenSSH 9.2 writes, word for word but for names. */
describe('explainSshFailure', () => {
  test.each([
    ['ssh: Could not resolve hostname server.example.com: Name or service not known', 'does not resolve'],
    ['ssh: connect to host server.example.com port 2222: Connection refused', 'connection refused'],
    ['ssh: connect to host server.example.com port 2222: Connection timed out', 'cannot be reached'],
    ['ssh: connect to host server.example.com port 2222: No route to host', 'cannot be reached'],
    [
      '@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n@@@@@@\nHost key verification failed.',
      'is not the one in "known-hosts"'
    ],
    [
      'No ED25519 host key is known for server.example.com and you have requested strict checking.\nHost key verification failed.',
      'is not in "known-hosts"'
    ],
    ['Unable to negotiate with 192.0.2.1 port 22: no matching host key type found. Their offer: ssh-rsa', 'no host key of a type'],
    ['deploy@server.example.com: Permission denied (publickey).', 'does not accept the key for user deploy'],
    ['Connection closed by 192.0.2.1 port 2222', 'was lost'],
    ['mux_client_request_session: read from master failed: Broken pipe', 'was lost']
  ])('%s', (stderr, message) => {
    const problem = explainSshFailure(stderr, ADDRESS)
    expect(problem.message).toContain(message)
    expect(problem.message).not.toContain('\n')
    expect(problem.fix).toBeDefined()
  })

  test('shows what it does not know, on one line', () => {
    expect(explainSshFailure('first\nsome new\u0007 trouble\n', ADDRESS).message).toBe(
      'ssh to server.example.com, port 2222 failed: some new trouble'
    )
  })
})

/** What Docker 20.10 to 28 and registries write. */
describe('explainDockerFailure', () => {
  test.each([
    [
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://…": dial unix /var/run/docker.sock: connect: permission denied',
      'may not use Docker'
    ],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?', 'does not answer'],
    ['failed to register layer: write /usr/lib/x: no space left on device', 'disk of the host is full'],
    ['Error response from daemon: unauthorized: authentication required', 'does not let the host pull'],
    ['Error response from daemon: denied: requested access to the resource is denied', 'does not let the host pull'],
    [
      'Error response from daemon: manifest for registry.example.com/a@sha256:0 not found: manifest unknown: manifest unknown',
      'no image with this name'
    ],
    ['Error response from daemon: failed to resolve reference "r.io/a@sha256:0": r.io/a@sha256:0: not found', 'no image with this name'],
    ['no matching manifest for linux/arm64/v8 in the manifest list entries', 'no variant for the host'],
    [
      'Error response from daemon: Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host',
      'cannot reach the registry'
    ]
  ])('%s', (stderr, message) => {
    expect(explainDockerFailure(stderr).message).toContain(message)
  })
})

test('lastLine gives a reason even when there is none', () => {
  expect(lastLine('\n \n')).toBe('it gave no reason')
})
