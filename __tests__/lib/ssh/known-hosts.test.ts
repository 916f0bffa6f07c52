import {describe, expect, test} from '@jest/globals'
import {hostNotKnown, isHostKnown, namesOfHost} from '../../../lib/ssh/known-hosts.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const HOST = 'server.example.com'
/** Made by `ssh-keygen -H` of OpenSSH 9.2: the host, and the host on port 2222. */
const HASHED = '|1|l9FV2d3zdKAxp2urx4EN3uGy33U=|5R9xPxH4LL5c5dv5JbvSYDrVJMk='
const HASHED_2222 = '|1|o+2chW3qKovLUvtDRKbqOIKz+aw=|MQWB/s/C0R7ha1PgjH9y7/WqCVQ='

describe('isHostKnown finds what "ssh-keygen -F" of OpenSSH 9.2 finds', () => {
  test.each([
    ['the name', HOST],
    ['a name in capitals', HOST.toUpperCase()],
    ['one of several names', `192.0.2.10,${HOST}`],
    ['a pattern', '*.example.com'],
    ['a pattern of single characters', 'server.example.???'],
    ['a hashed name', HASHED],
    ['a marker before it', `@cert-authority *.example.com`],
    ['blanks before it', `\t ${HOST}`]
  ])('%s', (_, hosts) => {
    expect([isHostKnown(`${hosts} ${KEY}`, HOST, 22), isHostKnown(`${hosts} ${KEY}`, HOST, 2222)]).toEqual([true, true])
  })

  test.each([
    ['the port', `[${HOST}]:2222`],
    ['any host on the port', '[*]:2222'],
    ['a hashed name with the port', HASHED_2222]
  ])('%s, on that port only', (_, hosts) => {
    expect([isHostKnown(`${hosts} ${KEY}`, HOST, 22), isHostKnown(`${hosts} ${KEY}`, HOST, 2222)]).toEqual([false, true])
  })

  test.each([
    ['nothing', ''],
    ['another host', `192.0.2.10 ${KEY}`],
    ['a longer name', `${HOST}. ${KEY}`],
    ['a point of a name taken for any character', `serverxexample.com ${KEY}`],
    ['a pattern that is overruled', `*.example.com,!${HOST} ${KEY}`],
    ['an exception alone', `!192.0.2.10 ${KEY}`],
    ['a comment, as ssh-keyscan writes them', `# ${HOST}:22 SSH-2.0-OpenSSH_9.2`],
    ['the public key alone', KEY],
    ['the name alone', HOST],
    ['a name without a key', `${HOST} ssh-ed25519`],
    ['a broken hash', `|1|garbage ${KEY}`],
    ['the hash of another name', `|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ${KEY}`]
  ])('not in %s', (_, content) => {
    expect([isHostKnown(content, HOST, 22), isHostKnown(content, HOST, 2222)]).toEqual([false, false])
  })

  test('in any line, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(isHostKnown(`# a comment${end}${end}${HOST} ${KEY}${end}`, HOST, 22)).toBe(true)
  })

  test('for an address of IPv6, which stands without brackets on port 22', () => {
    expect(isHostKnown(`2001:db8::1 ${KEY}`, '2001:db8::1', 22)).toBe(true)
    expect(isHostKnown(`[2001:db8::1]:2222 ${KEY}`, '2001:db8::1', 2222)).toBe(true)
  })

  // ssh itself looks a host up in small letters (ssh.c).
  test('for a host that was written in capitals', () => {
    expect(isHostKnown(`${HOST} ${KEY}`, 'Server.Example.COM', 22)).toBe(true)
  })
})

test('a host on another port has a name with the port, and its own', () => {
  expect([namesOfHost(HOST, 22), namesOfHost(HOST, 2222)]).toEqual([[HOST], [`[${HOST}]:2222`, HOST]])
})

test('a host that no line names: how to get one', () => {
  expect(hostNotKnown('', HOST, 2222).toDisplay()).toMatch(
    /^Input "known-hosts" has no line for \[server\.example\.com\]:2222\. Run "ssh-keyscan -p 2222 server\.example\.com".*compare the fingerprint/
  )
})

test.each([
  [`[${HOST}]:2222 ${KEY}`, 22, 'server\\.example\\.com, but one for port 2222; the input "port" is 22\\. Set the variable DEPLOY_PORT'],
  [
    `# [${HOST}]:7 x\nother,[Server.example.com]:2222 ${KEY}`,
    23,
    '\\[server\\.example\\.com\\]:23, but one for port 2222; the input "port" is 23\\.'
  ],
  [`[other.example.com]:2222 ${KEY}`, 22, 'server\\.example\\.com\\. Run "ssh-keyscan'],
  [`[${HOST}]:99999999 ${KEY}`, 22, 'server\\.example\\.com\\. Run "ssh-keyscan']
])('a host that is named with another port, or is not: %s', (lines, port, said) => {
  expect(hostNotKnown(lines, HOST, port).toDisplay()).toMatch(new RegExp(`^Input "known-hosts" has no line for ${said}`))
})
