import {describe, expect, test} from '@jest/globals'
import {check, asyncProperty, assert, string} from 'fast-check'
import {runProcess} from '../../../lib/action/process.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {logLine, renderScripts, Sayings, shellQuote, shellWord, textAfter} from '../../../lib/ssh/shell.ts'
import {anyCharacter} from '../../support/any-character.ts'

const anyText = string({unit: anyCharacter, maxLength: 60}).map(text => text.replaceAll('\0', ''))

async function sh(script: string): Promise<string> {
  const {stdout, stderr, exitCode} = await runProcess(['sh', '-s'], {stdin: script})
  if (exitCode !== 0) throw new Error(stderr)
  return stdout
}

test.each([
  ['/srv/wiki/.lock', '/srv/wiki/.lock'],
  ['/srv/my wiki/.lock', `'/srv/my wiki/.lock'`],
  ["/srv/it's", `'/srv/it'\\''s'`],
  ['', `''`]
])('a person is told %j as %s', (text, word) => {
  expect(shellWord(text)).toBe(word)
})

describe('shellQuote', () => {
  test('a real shell gives back any text exactly', async () => {
    await assert(
      asyncProperty(anyText, async text => {
        // Lone surrogates have no UTF-8 form: they are not what is tested here.
        const wellFormed = text.toWellFormed()
        expect(await sh(`printf '%s.' ${shellQuote(wellFormed)}\n`)).toBe(`${wellFormed}.`)
      }),
      {numRuns: 50}
    )
  })

  test.each(["'", "'; rm -rf ~; '", '$(id)', '`id`', 'a\nb', '\\', '-n', '*', '"'])('%j stays text', async text => {
    expect(await sh(`printf '%s.' ${shellQuote(text)}\n`)).toBe(`${text}.`)
  })

  test('refuses NUL, which would end the text silently', () => {
    expect(() => shellQuote('a\0b')).toThrow('NUL')
  })

  test('the property above can fail', async () => {
    const naive = (text: string) => `'${text}'`
    const result = await check(
      asyncProperty(anyText, async text => (await sh(`printf '%s.' ${naive(`${text}'$(echo x)'`)}\n`)) === `${text}'$(echo x)'.`),
      {numRuns: 2}
    )
    expect(result.failed).toBe(true)
  })
})

test('a process group is at work for as long as one of it is, whatever became of its leader', async () => {
  const body = `
place=$(mktemp -d)
trap 'kill -KILL "$parent" "-$leader" 2>/dev/null || true; rm -rf "$place"' EXIT
# The parent never asks what became of the leader.
sh -c 'setsid sh -c "sleep 60 & exit 0" & echo $! > "$1/leader"; exec sleep 60' parent "$place" >/dev/null 2>&1 &
parent=$!
while [ ! -s "$place/leader" ]; do nap; done
leader=$(cat "$place/leader")
while look_at "$leader" && [ "$state" != Z ]; do nap; done
name=\${leader}_\${boot}_\${began}
if alive "$name"; then say before works; fi
kill -KILL "-$leader"
tries=0
while alive "$name" && [ "$tries" -lt 50 ]; do nap; tries=$((tries + 1)); done
if ! alive "$name"; then say after ended; fi`
  const said = new Sayings(await sh(renderScripts([{body}])))
  expect([said.get('before'), said.get('after')]).toEqual(['works', 'ended'])
})

describe('renderScripts', () => {
  test('values are variables of the script, in nobody else’s environment', async () => {
    const script = renderScripts([
      {
        values: {password: "it's $HOME"},
        body: 'say password "$password"\nsay inherited "$(sh -c \'echo ${password-none}\')"'
      }
    ])
    const said = new Sayings(await sh(script))
    expect(said.get('password')).toBe("it's $HOME")
    expect(said.get('inherited')).toBe('none')
  })

  test('a program in it cannot eat the rest of the script', async () => {
    const said = new Sayings(await sh(renderScripts([{body: 'cat >/dev/null\nsay still here'}])))
    expect(said.get('still')).toBe('here')
  })

  test('stops at the first failing command', async () => {
    await expect(sh(renderScripts([{body: 'false\nsay never reached'}]))).rejects.toThrow()
  })
})

test('only marked lines are answers', () => {
  const said = new Sayings('Welcome to the host!\nfairway:owner a=b c\n fairway:owner no\nfairway:owner d\nfairway:empty \n')
  expect(said.all('owner')).toEqual(['a=b c', 'd'])
  expect(said.get('empty')).toBe('')
  expect(said.get('missing')).toBeUndefined()
})

test('textAfter gives what follows the saying as it is', () => {
  expect(textAfter('noise\nfairway:config json\n{"a":\n1}\n', 'config')).toBe('{"a":\n1}\n')
  expect(textAfter('noise', 'config')).toBe('')
})

test('a line of a container cannot be a command to the runner', () => {
  for (const line of ['::error::x', '  ::set-output name=a::b', 'x ##[add-mask]y', '\r::stop-commands::z']) {
    const shown = logLine(line)
    // How the runner recognises them: ActionCommand.TryParseV2 and TryParse in actions/runner.
    expect(shown.trimStart().startsWith('::')).toBe(false)
    expect(shown).not.toContain('##[')
    expect(shown).not.toMatch(/[\r\n]/)
  }
})

test.each([
  ['time="x" level=warning msg="The \\"CorrectHorse\\" variable is not set. Defaulting to a blank string."', 'A variable is not set'],
  [
    'failed to read /srv/app.env: line 2: unexpected character "?" in variable name "FOO?=CorrectHorse"',
    'line 2: unexpected character "?" in variable name …'
  ],
  ['line 3: unterminated quoted value "CorrectHorse', 'unterminated quoted value …'],
  ['Invalid template: "hunter2${5}CorrectHorse"', 'Invalid template: …']
])('what Compose repeats of a file is not shown: %s', (line, shown) => {
  for (const text of [logLine(line), lastLine(line)]) {
    expect(text).toContain(shown)
    expect(text).not.toMatch(/CorrectHorse|hunter2/)
  }
})
