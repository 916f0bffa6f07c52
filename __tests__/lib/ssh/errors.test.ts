import {describe, expect, test} from '@jest/globals'
import {explainDockerFailure, explainSshFailure, lastLine} from '../../../lib/ssh/errors.ts'
import {explainNoScript} from '../../../lib/ssh/no-script.ts'

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
    [
      'Unable to negotiate with 192.0.2.1 port 22: no matching host key type found. Their offer: ssh-rsa,ssh-ed25519',
      'no host key of a type'
    ],
    ['Unable to negotiate with 192.0.2.1 port 22: no matching host key type found. Their offer: ssh-rsa,ssh-dss\r\n', 'is too old'],
    ['Unable to negotiate with 192.0.2.1 port 22: no matching key exchange method found. Their offer: x-group1-sha1', 'is too old'],
    ['sign_and_send_pubkey: no mutual signature supported\ndeploy@h: Permission denied (publickey).', 'is too old'],
    ['deploy@server.example.com: Permission denied (publickey).', 'does not accept the key for user deploy'],
    ['Connection closed by 192.0.2.1 port 2222', 'was lost'],
    ['mux_client_request_session: read from master failed: Broken pipe', 'was lost']
  ])('%s', (stderr, message) => {
    const problem = explainSshFailure(stderr, ADDRESS)
    expect(problem.message).toContain(message)
    expect(problem.message).not.toContain('\n')
    expect(problem.fix).toBeDefined()
  })

  test.each([
    [
      'Host key for [jump.example.com]:2200 has changed and you have requested strict checking.\nHost key verification failed.\nkex_exchange_identification: Connection closed by remote host',
      'The host key of jump.example.com, port 2200 is not the one in "jump-known-hosts"'
    ],
    [
      'root@jump.example.com: Permission denied (publickey).\nkex_exchange_identification: Connection closed by remote host',
      'The jump host jump.example.com, port 2200 does not accept the key for user me.'
    ],
    [
      'ssh: connect to host inner.example.com port 22: Connection refused\nConnection closed by UNKNOWN port 65535',
      'No SSH server answers on inner.example.com, port 22'
    ],
    [
      'stdio forwarding failed\nkex_exchange_identification: Connection closed by remote host',
      'The jump host inner.example.com does not get us to server.example.com, port 2222.'
    ],
    ['kex_exchange_identification: Connection closed by remote host', 'The connection to jump.example.com, port 2200 was lost.'],
    ['deploy@server.example.com: Permission denied (publickey).', 'The host server.example.com, port 2222 does not accept the key'],
    [
      'Host key for [server.example.com]:2222 has changed and you have requested strict checking.\nHost key verification failed.',
      'The host key of server.example.com, port 2222 is not the one in "known-hosts"'
    ]
  ])('with machines on the way, it is said which one it was: %s', (stderr, message) => {
    const hops = [
      {host: 'jump.example.com', port: 2200, user: 'me'},
      {host: 'inner.example.com', port: 22, user: 'me'}
    ]
    const problem = explainSshFailure(stderr, {...ADDRESS, hops})
    expect(problem.message).toContain(message)
    expect(problem.fix).toBeDefined()
  })

  test('a fingerprint that no key of the host has; a host that takes no keys; an old ssh', () => {
    const unknown =
      'No ED25519 host key is known for server.example.com and you have requested strict checking.\nHost key verification failed.'
    expect(explainSshFailure(unknown, {...ADDRESS, hasFingerprint: true}).message).toContain('none of the fingerprints')
    expect(explainSshFailure('deploy@server.example.com: Permission denied (password).', ADDRESS).message).toContain('asks for a password')
    const old = 'config: line 30: Bad configuration option: knownhostscommand\nconfig: terminating, 1 bad configuration options'
    expect(explainSshFailure(old, {...ADDRESS, hasFingerprint: true}).message).toContain('older than OpenSSH 8.5')
  })

  test('shows what it does not know, on one line', () => {
    expect(explainSshFailure('first\nsome new\u0007 trouble\n', ADDRESS).message).toBe(
      'ssh to server.example.com, port 2222 failed: some new trouble'
    )
  })
})

/** What sudo 1.8 to 1.9, nologin and sshd write. */
describe('explainNoScript', () => {
  test.each([
    ['', 'sudo: a password is required', 'asks user deploy on server.example.com for a password'],
    ['', 'sudo: a terminal is required to read the password; either use the -S option', 'for a password'],
    ['', 'sudo: sorry, you must have a tty to run sudo', 'requiretty'],
    ['', 'deploy is not in the sudoers file.', 'may not use sudo'],
    ['', "Sorry, user deploy is not allowed to execute '/usr/bin/sh -s' as root on web.", 'may not use sudo'],
    ['', 'sh: 1: sudo: not found', 'There is no sudo'],
    ['This account is currently not available.\n', '', 'its shell is nologin'],
    ['This service allows sftp connections only.\n', '', 'for file transfers only'],
    ['', '', 'ran nothing of what it was sent.'],
    ['Welcome\n', '', 'It said: Welcome']
  ])('%j, %j', (stdout, stderr, message) => {
    const problem = explainNoScript(stdout, stderr, ADDRESS)
    expect(problem.message).toContain(message)
    expect(problem.fix).toBeDefined()
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

test('lastLine asks for a full disk where the shell of the host has only its own words for it', () => {
  expect(lastLine('sh: 148: printf: printf: I/O error\n')).toBe("sh: 148: printf: printf: I/O error (is the host's disk full?)")
  expect(lastLine('read /dev/sda: I/O error\n')).toBe('read /dev/sda: I/O error')
})

test('lastLine gives a reason even when there is none', () => {
  expect(lastLine('\n \n')).toBe('it gave no reason')
})
