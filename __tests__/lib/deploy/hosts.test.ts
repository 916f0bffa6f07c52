import {describe, expect, test} from '@jest/globals'
import {bracketed, parseHosts} from '../../../lib/deploy/hosts.ts'

const line = (text: string, user = '') => parseHosts([text], user)[0]

describe('a line of `hosts`', () => {
  test.each([
    ['ann@web1.example.com', {user: 'ann', host: 'web1.example.com', port: 22, name: 'web1.example.com', group: ''}],
    ['ann@[2001:db8::1]:2222', {user: 'ann', host: '2001:db8::1', port: 2222, name: '2001:db8::1', group: ''}],
    ['  ann@10.0.0.1:22   name=web-1\tgroup=europe ', {user: 'ann', host: '10.0.0.1', port: 22, name: 'web-1', group: 'europe'}],
    [
      'ann@h mode=service directory=~/x url=https://{host}/a=b?c=d',
      {user: 'ann', host: 'h', port: 22, name: 'h', group: '', mode: 'service', directory: '~/x', url: 'https://{host}/a=b?c=d'}
    ],
    ['ann@h mode=deploy', {user: 'ann', host: 'h', port: 22, name: 'h', group: '', mode: 'deploy'}]
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected)
  })

  test('takes the usual user where it says none', () => {
    expect(line('web1', 'deploy')).toMatchObject({user: 'deploy', host: 'web1'})
    expect(line('ann@web1', 'deploy')).toMatchObject({user: 'ann'})
  })

  test.each([
    ['web1', 'does not say as which user to come'],
    ['ann@', 'does not begin with a host'],
    ['ann@web1:0', 'does not begin with a host'],
    ['ann@web1:70000', 'does not begin with a host'],
    ['ann@-oProxyCommand=x', 'does not begin with a host'],
    ['-lann@web1', 'does not begin with a host'],
    ['ann@web1 name', '"name" is no option. The options are "name=", "group="'],
    ['ann@web1 grup=a', '"grup=a" is no option'],
    ['ann@web1 constructor=a', 'is no option'],
    ['ann@web1 name=', '"name=" is not legal'],
    ['ann@web1 name=a name=b', 'An option is there twice'],
    ['ann@web1 group=2', '"group=2" is not legal'],
    ['ann@web1 mode=swarm', 'Write "mode=deploy" or "mode=service".'],
    ['ann@web1 directory=relative', 'Write an absolute path'],
    ['ann@web1 directory=/', 'Write an absolute path'],
    ['ann@web1 url=ftp://x', 'Write an http or https URL'],
    ['ann@web1 url=http://{host}:99999/', 'Write an http or https URL']
  ])('%s is refused', (text, words) => {
    const attempt = () => line(text)
    expect(attempt).toThrow('Input "hosts", line "')
    try {
      attempt()
    } catch (error) {
      const {message, fix} = error as {message: string; fix?: string}
      expect(`${message} ${fix}`).toContain(words)
    }
  })

  test('one host named twice is said at once; two accounts of it are two', () => {
    expect(() => parseHosts(['ann@h', 'ann@h:22 name=other'], '')).toThrow('Input "hosts": ann@h:22 is there twice.')
    expect(parseHosts(['ann@h', 'bob@h', 'ann@h:23'], '').map(({name}) => name)).toEqual(['ann@h:22', 'bob@h:22', 'ann@h:23'])
  })

  test('names tell hosts apart', () => {
    expect(() => parseHosts(['ann@a name=web', 'ann@b name=web'], '')).toThrow('two hosts have the name "web"')
    expect(() => parseHosts(['ann@a', 'ann@b name=a'], '')).toThrow('two hosts have the name "a"')
  })
})

test('a host in a URL', () => {
  expect([bracketed('h'), bracketed('10.0.0.1'), bracketed('::1')]).toEqual(['h', '10.0.0.1', '[::1]'])
})
