import {describe, expect, test} from '@jest/globals'
import {spawnSync} from 'node:child_process'
import {findUnknownServices, pairBackups, parseHooks, scriptArguments} from '../../../lib/deploy/hooks.ts'

const messageOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    const {message, fix = ''} = error as Error & {fix?: string}
    return `${message} ${fix}`
  }
  return ''
}

describe('lines of hooks', () => {
  test('keep their order, and each argument as it is', () => {
    expect(
      parseHooks(['db: ["pg_dump", "-Fc", "a b", "$HOME", "\\"x\\"", ""]', 'web:script deploy/after.sh', 'my-app_1.x :  ["true"]'])
    ).toEqual([
      {service: 'db', argv: ['pg_dump', '-Fc', 'a b', '$HOME', '"x"', '']},
      {service: 'web', script: 'deploy/after.sh'},
      {service: 'my-app_1.x', argv: ['true']}
    ])
  })

  test.each([
    ['web', 'is not of the form "SERVICE: COMMAND"'],
    ['web:', 'is not of the form "SERVICE: COMMAND"'],
    [': ["x"]', 'is not of the form "SERVICE: COMMAND"'],
    ['a b: ["x"]', 'is not of the form'],
    ['web: ./manage.py migrate', 'No shell reads a command. Write: web: ["./manage.py","migrate"]'],
    ['web: pg_dump app | gzip', 'Write: web: ["sh","-c","pg_dump app | gzip"]'],
    ['web: "pg_dump app"', 'has no list of arguments'],
    ["web: ['./manage.py', 'migrate']", 'has a list that is not JSON. Write it on one line, each argument in double quotes.'],
    ['web: [manage, migrate]', 'has a list that is not JSON'],
    ['web: ["manage",', 'has a list that does not end on this line'],
    ['web: []', 'names no program'],
    ['web: [""]', 'names no program'],
    ['web: ["sleep", 5]', 'has the argument 5, which is not a text. Put it in double quotes.'],
    ['web: ["sh", ["-c"]]', 'which is not a text'],
    ['web: ["a\\u0000b"]', 'NUL']
  ])('%s is refused, and how to write it is said', (line, said) => {
    expect(messageOf(() => parseHooks([line]))).toContain(said)
  })
})

describe('a script', () => {
  const shebang = (line: string) =>
    scriptArguments(`${line}\necho hello`, 'deploy/x.sh').map(word => (word.includes('hello') ? 'TEXT' : word))

  test.each([
    ['', ['sh', '-c', 'TEXT', 'x.sh']],
    ['# a comment', ['sh', '-c', 'TEXT', 'x.sh']],
    ['#!/bin/sh', ['/bin/sh', '-c', 'TEXT', 'x.sh']],
    ['#! /bin/bash -eu', ['/bin/bash', '-eu', '-c', 'TEXT', 'x.sh']],
    ['#!/usr/bin/env bash', ['/usr/bin/env', 'bash', '-c', 'TEXT', 'x.sh']],
    ['#!/usr/bin/env -S bash -x', ['/usr/bin/env', 'bash', '-x', '-c', 'TEXT', 'x.sh']],
    ['#!/usr/bin/env python3', ['/usr/bin/env', 'python3', '-c', 'TEXT']],
    ['#!/usr/bin/node', ['/usr/bin/node', '-e', 'TEXT']],
    ['#!/bin/busybox', ['/bin/busybox', 'sh', '-c', 'TEXT', 'x.sh']]
  ])('that begins with "%s" is handed to its interpreter', (line, expected) => {
    expect(shebang(line)).toEqual(expected)
  })

  test.each([
    ['', 'is empty'],
    ['#!/usr/bin/php\n<?php', 'is for "php", which cannot be handed a script'],
    ['#!/usr/bin/env\nx', 'is for ""'],
    ['#!/bin/sh\r\necho x\r\n', 'Windows line ends'],
    ['a\0b', 'is not a text'],
    ['#'.repeat(120_001), 'is longer than 120000 bytes']
  ])('that cannot be sent is refused: %j', (content, said) => {
    expect(messageOf(() => scriptArguments(content.slice(0, 200_000), 'deploy/x.sh'))).toContain(said)
  })

  test('runs with its input free, its name, and no argument', () => {
    const [program, ...rest] = scriptArguments('#!/bin/sh -e\nread line\nprintf "%s %s %s" "$0" "$#" "$line"', 'deploy/x.sh')
    expect(spawnSync(program, rest, {input: 'from outside\n'}).stdout.toString()).toBe('x.sh 0 from outside')
  })
})

describe('what verifies a backup', () => {
  const [one, two, other] = parseHooks(['db: ["one"]', 'db: ["two"]', 'files: ["tar"]']) as [never, never, never]

  test('is the line of the same service, one for all or one for each', () => {
    expect(pairBackups([one, other], [one])).toEqual([
      {hook: one, verify: one},
      {hook: other, verify: undefined}
    ])
    expect(pairBackups([one, two], [one]).map(({verify}) => verify)).toEqual([one, one])
    expect(pairBackups([one, other, two], [one, two]).map(({verify}) => verify)).toEqual([one, undefined, two])
  })

  test('is refused where it is not clear for which', () => {
    expect(messageOf(() => pairBackups([one], [other]))).toContain('there is no backup of service "files"')
    expect(messageOf(() => pairBackups([one], [one, two]))).toContain('service "db" has 2 lines, but 1 in "backup"')
  })
})

test('a service that is not there is named once for each input, and of backups only the host knows', () => {
  const hooks = parseHooks(['web: ["x"]', 'web: ["y"]', 'db: ["z"]'])
  expect(findUnknownServices({backup: hooks, 'backup-verify': [], migrate: hooks, after: []}, ['db', 'proxy'])).toEqual([
    'Input "migrate" names the service "web", which the Compose file does not start (it starts db, proxy). Is it behind a profile?'
  ])
})
