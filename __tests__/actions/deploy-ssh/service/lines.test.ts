import {describe, expect, test} from '@jest/globals'
import {isUnitFile, parseServiceFiles, unitOfFile} from '../../../../actions/deploy-ssh/service/files.ts'
import {parseCommands, renderCommand} from '../../../../actions/deploy-ssh/service/commands.ts'
import {planUnits} from '../../../../actions/deploy-ssh/service/units.ts'

const parse = (line: string) => parseServiceFiles([line])[0]

describe('files of a service', () => {
  test.each([
    [
      'app.conf => /etc/app/app.conf',
      {
        from: 'runner',
        source: 'app.conf',
        target: '/etc/app/app.conf',
        mode: undefined,
        owner: undefined,
        units: [],
        action: 'restart'
      }
    ],
    [
      'app.conf => /etc/app/app.conf mode=0640 owner=root:app unit=app action=reload',
      {mode: '0640', owner: 'root:app', units: ['app.service'], action: 'reload'}
    ],
    ['app.conf => /etc/app/app.conf mode=640', {mode: '0640'}],
    ['x => /etc/app/a file with spaces.conf   mode=0600', {target: '/etc/app/a file with spaces.conf', mode: '0600'}],
    ['image:/usr/bin/app => bin/app unit=app@1', {from: 'image', source: '/usr/bin/app', target: 'bin/app', units: ['app@1.service']}],
    ['a => /etc/systemd/system/app.service', {units: ['app.service']}],
    ['a => /etc/systemd/system/app.service action=none', {units: [], action: 'none'}],
    ['a => /etc/systemd/system/app.service.d/10-limits.conf', {units: ['app.service']}],
    ['a => /etc/systemd/system/app@.service', {units: []}],
    ['a => /etc/x unit=app,worker.service,app', {units: ['app.service', 'worker.service']}],
    ['a => /etc/x unit=backup.timer', {units: ['backup.timer']}]
  ])('%s', (line, expected) => expect(parse(line)).toMatchObject(expected))

  test.each([
    ['app.conf', /not of the form "SOURCE => TARGET"/],
    ['=> /etc/x', /not of the form/],
    ['a => b => c', /not of the form/],
    ['a => /etc/../x', /not a plain path/],
    ['a => /etc//x', /not a plain path/],
    ['a => /etc/x/', /not a plain path/],
    ['a => ../x', /neither an absolute path nor a plain name/],
    ['a => b/../c', /neither/],
    ['a => root/etc/x', /reserved name, "root"/],
    ['a => fairway.targets', /reserved name/],
    ['image:app => bin/app', /absolute path in the image/],
    ['a => /etc/x mode=rw', /not octal/],
    ['a => /etc/x mode=0999', /not octal/],
    ['a => /etc/x owner=app', /user:group/],
    ['a => /etc/x unit=a/b', /no name of a unit/],
    ['a => /etc/x unit=app@', /"app@.service", which is a template of units/],
    ['a => bin/app owner=root:app', /gives an owner to a file of the release/],
    ['a => /etc/x unit=a,', /no name of a unit/],
    ['a => /etc/x action=stop', /says "action=stop"/],
    ['a => /etc/x action=reload', /without a unit/],
    ['a => /etc/x mode=0600 mode=0640', /says "mode=" twice/],
    ['a => /etc/x mode=0600 colour=red', /has "colour=red"/]
  ])('refuses %s', (line, message) => expect(() => parse(line)).toThrow(message))

  test('refuses two files for one target, and one below another', () => {
    expect(() => parseServiceFiles(['a => /etc/x', 'b => /etc/x'])).toThrow('"b" and "a" would both be written to "/etc/x"')
    expect(() => parseServiceFiles(['a => /etc/x/y', 'b => /etc/x'])).toThrow('would both be written')
  })

  test('a unit file is one that systemd reads, whatever folder it is in', () => {
    expect(
      ['/etc/systemd/system/a.service', '/usr/local/lib/systemd/system/a.timer', '/lib/systemd/system/a.socket'].every(isUnitFile)
    ).toBe(true)
    expect(['/etc/app/a.service', '/etc/systemd/resolved.conf', '/etc/systemd/network/10-eth.network'].some(isUnitFile)).toBe(false)
    expect(unitOfFile('/etc/systemd/system/multi-user.target.wants/a.service')).toBeUndefined()
  })
})

describe('units', () => {
  const files = parseServiceFiles(['a => /etc/a unit=web action=reload', 'b => /etc/b unit=web', 'c => /etc/c unit=worker'])

  test('those of "units" first, then those that files name', () => {
    expect(planUnits(['proxy action=reload', 'worker enable=true'], files)).toEqual([
      {name: 'proxy.service', action: 'reload', enable: false, always: true},
      {name: 'worker.service', action: 'by-file', enable: true, always: false},
      {name: 'web.service', action: 'by-file', enable: false, always: false}
    ])
  })

  test.each([
    [['a b'], /"b" of a.service is not known/],
    [['a/b'], /"a\/b" is no name of a unit/],
    [['app@'], /app@.service is a template of units/],
    [['-a'], /no name of a unit|option/],
    [['a', 'a.service'], /a.service is there twice/],
    [['a action=stop'], /"action=stop"/],
    [['a enable=yes'], /"enable=yes"/]
  ])('refuses %j', (lines, message) => expect(() => planUnits(lines, [])).toThrow(message))
})

describe('commands', () => {
  test('are lists, and reach the shell as the same words', () => {
    const [argv] = parseCommands('validate', ['["nginx", "-t", "-c", "{release}/root/etc/nginx.conf", "it\'s $HOME; rm -rf /"]'])
    expect(renderCommand(argv!, '/srv/app/releases/1')).toBe(
      `'nginx' '-t' '-c' '/srv/app/releases/1/root/etc/nginx.conf' 'it'\\''s $HOME; rm -rf /'`
    )
  })

  test.each([['nginx -t'], ['"nginx"'], ['[]'], ['[""]'], ['[1]'], ['["a", {}]'], ['["a\\u0000"]']])('refuses %s', line =>
    expect(() => parseCommands('validate', [line])).toThrow('Input "validate"')
  )
})
