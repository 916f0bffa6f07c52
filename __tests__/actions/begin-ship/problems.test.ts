import {describe, expect, test} from '@jest/globals'
import {findProblems} from '../../../actions/begin-ship/problems.ts'
import {COMPLETE, inputsWith} from './inputs.ts'

const problemsOf = (changes: Record<string, string>, isProposal = false) => findProblems(inputsWith(changes), isProposal)

test('nothing is wrong where everything is there', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({approval: 'wait', url: '', 'health-path': ''})).toEqual([])
  // What is empty has the default of the action that gets it.
  expect(problemsOf({approval: 'wait', port: '', 'approval-timeout': '', 'health-timeout': ''})).toEqual([])
  expect(problemsOf({'lock-timeout': '', timeout: '', 'timeout-minutes': ''})).toEqual([])
  // A long migration, in a job that is long enough.
  expect(problemsOf({timeout: '1h', 'health-timeout': '1h', 'timeout-minutes': '135'})).toEqual([])
})

describe('a value that the workflow compares as it is', () => {
  test.each<[string, string]>([
    ['deploy', 'ssh\n'],
    ['deploy', 'ssh '],
    ['approval', 'none\n'],
    ['image', ' ghcr.io/you/wiki'],
    ['url', 'https://books.example.com\n'],
    ['url', ' '],
    ['health-path', ' /health']
  ])('may have no blank around it: %s', (name, value) => {
    expect(problemsOf({[name]: value})[0]).toBe(
      `Input "${name}" has a blank or a line break around its value, which the workflow compares as it is. Write it on the line of its name.`
    )
  })

  test('others are trimmed by whoever gets them', () => {
    expect(
      problemsOf({host: '192.0.2.10\n', user: ' deploy', project: 'bookshelf ', 'known-hosts': `${COMPLETE['known-hosts']}\n`})
    ).toEqual([])
  })
})

describe('one problem each:', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no deploy', {deploy: ''}, 'Input "deploy" is empty. Write "ssh" or "none".'],
    ['a misspelled deploy', {deploy: 'shh'}, 'Input "deploy": "shh" is not an allowed value. Write one of: ssh, none.'],
    ['no approval', {approval: ''}, 'Input "approval" is empty. Write "wait" or "none".'],
    ['a misspelled approval', {approval: 'wiat'}, 'Input "approval": "wiat" is not an allowed value. Write one of: wait, none.'],
    ['no image', {image: ''}, 'Input "image" is empty. Write the name without a tag, for example "image: ghcr.io/you/wiki".'],
    [
      'no registry',
      {image: '/homelab/bookshelf'},
      'Input "image": "/homelab/bookshelf" begins with "/": the registry is missing. Check that its variable is set.'
    ],
    [
      'an image with a tag',
      {image: 'ghcr.io/you/wiki:v1'},
      'Input "image": "ghcr.io/you/wiki:v1" has a tag or a digest. Write the name alone: ghcr.io/you/wiki.'
    ],
    [
      'an image that only the push would take',
      {image: '[::1]:5000/wiki'},
      'Input "image": "[::1]:5000/wiki" is not legal here. Write the name without tag and digest, for example "image: registry.example.com/team/app".'
    ],
    [
      'an approval without a unit',
      {approval: 'wait', 'approval-timeout': '90'},
      'Input "approval-timeout": "90" is not a duration. Write a number with its unit, for example 90s, 5m or 1h30m.'
    ],
    [
      'an approval that is over at once',
      {approval: 'wait', 'approval-timeout': '500ms'},
      'Input "approval-timeout": "500ms" is too short. Write at least 1s.'
    ],
    [
      'an approval that outlives its job',
      {approval: 'wait', 'approval-timeout': '5h1m'},
      'Input "approval-timeout": "5h1m" is longer than 5h, and the job that waits ends after six hours. Write 5h or less.'
    ],
    [
      'a severity that is none',
      {'fail-on': 'HIHG'},
      'Input "fail-on": "HIHG" is not an allowed word. Write some of: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN, none.'
    ],
    ['a number that is none', {'max-high': 'three'}, 'Input "max-high": "three" is not a whole number from 0 to 1000000.'],
    [
      'a number without effect',
      {'max-high': '3', 'fail-on': 'none'},
      'Input "max-high" tolerates some findings, but "fail-on: none" tolerates all. Leave one of the two out.'
    ],
    [
      'a severity of secrets that is none',
      {'fail-on-secrets': 'yes'},
      'Input "fail-on-secrets": "yes" is not an allowed word. Write some of: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN, none.'
    ],
    ['an end of life', {eol: 'true'}, 'Input "eol": "true" is not an allowed value. Write one of: warn, fail, ignore.'],
    [
      'a team that is to approve',
      {approval: 'wait', approvers: 'ada\n@acme/ops'},
      'Input "approvers": "acme/ops" is not a login. Write one login of a person a line. Teams are not supported.'
    ],
    [
      'no host',
      {host: ''},
      'Input "host" is empty. Set the variable DEPLOY_HOST, and hand it over: "host: ${{ vars.DEPLOY_HOST }}"; or name several in "hosts".'
    ],
    [
      'a host with its user',
      {host: 'deploy@192.0.2.10'},
      'Input "host": "deploy@192.0.2.10" is not legal here. Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.'
    ],
    ['a port that is none', {port: '65536'}, 'Input "port": "65536" is not a whole number from 1 to 65535.'],
    ['no user', {user: ''}, 'Input "user" is empty. Set the variable DEPLOY_USER, and hand it over: "user: ${{ vars.DEPLOY_USER }}".'],
    [
      'a user that would be an option',
      {user: '-l'},
      'Input "user": "-l" is not legal here. Write the name of the account on the host, for example "user: deploy".'
    ],
    [
      'no known_hosts',
      {'known-hosts': ''},
      'Input "known-hosts" is empty. Set the variable DEPLOY_KNOWN_HOSTS: the README says how to get its lines.'
    ],
    ['no key', {'has-ssh-key': 'false'}, 'Secret DEPLOY_SSH_KEY is empty. Set it, and hand it over under "secrets:" of the calling job.'],
    ['no project', {project: ''}, 'Input "project" is empty. Give the Compose project a name, for example "project: wiki".'],
    [
      'a project that Compose does not take',
      {project: 'Bookshelf'},
      'Input "project": "Bookshelf" is not legal here. A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.'
    ],
    [
      'a slash at the end of the URL',
      {url: 'https://books.example.com/'},
      'Input "url" ends with a slash. Leave it out: "health-path" begins with one.'
    ],
    [
      'a host for a URL',
      {url: 'books.example.com'},
      'Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".'
    ],
    [
      'a URL without a host',
      {url: 'https:///health'},
      'Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".'
    ],
    [
      'a URL of another kind',
      {url: 'ftp://books.example.com'},
      'Input "url" is not an http or https URL. Write it like "url: https://wiki.example.com".'
    ],
    [
      'a URL that nothing can be put behind',
      {url: 'https://books.example.com/?page=1'},
      'Input "url" has a "?" or a "#". Write the part before it: "health-path" is put behind.'
    ],
    [
      'no slash before the path',
      {'health-path': 'health'},
      'Input "health-path" does not begin with a slash. Write it like "health-path: /health".'
    ],
    ['no path', {'health-path': ''}, 'Input "health-path" does not begin with a slash. Write it like "health-path: /health".'],
    [
      'a blank in the path',
      {'health-path': '/is it well'},
      'Inputs "url" and "health-path" are no URL together. Leave out blanks and what cannot be seen.'
    ],
    [
      'a wait for a page that the deploy would end',
      {'health-timeout': '20m'},
      'Input "health-timeout" (20 min) is longer than "timeout" (15 min), in which it counts. Raise "timeout".'
    ],
    [
      'a deploy that leaves no time to put the previous version back',
      {timeout: '25m'},
      'Input "timeout-minutes" is 60, and the job that deploys may take 65: 5 min for the lock ("lock-timeout"), 25 min for the deploy ("timeout"), 25 min to put the previous version back, and 10 min for the rest. Write "timeout-minutes: 65", or a shorter wait.'
    ],
    [
      'a time without a unit',
      {'lock-timeout': '5'},
      'Input "lock-timeout": "5" is not a duration. Write a number with its unit, for example 90s, 5m or 1h30m.'
    ],
    ['a job without time', {'timeout-minutes': '0'}, 'Input "timeout-minutes": "0" is not a whole number from 1 to 7200.'],
    [
      'no Compose file',
      {'compose-file': ''},
      'Input "compose-file" is empty. Write the name of the Compose file, or leave the input out for "docker-compose.yml".'
    ],
    [
      'a Compose file twice',
      {'compose-file': 'a.yml\nb.yml\na.yml'},
      'Input "compose-file" names "a.yml" twice. Keep one of the two lines.'
    ]
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })

  test('known_hosts of another host, with how to get those of this one', () => {
    expect(problemsOf({host: '192.0.2.11', port: '2222'})).toEqual([
      expect.stringMatching(/^Input "known-hosts" has no line for \[192\.0\.2\.11\]:2222\. Run "ssh-keyscan -p 2222 192\.0\.2\.11"/)
    ])
  })
})

test('all that is missing is said at once, in the order of a set-up', () => {
  const nothing = Object.fromEntries(Object.keys(COMPLETE).map(name => [name, '']))
  const problems = problemsOf({...nothing, deploy: 'ssh', approval: 'none', image: 'ghcr.io/you/wiki', 'health-path': '/health'})
  expect(problems.map(problem => /"([a-z-]+)"|DEPLOY_SSH_KEY/.exec(problem)?.[0])).toEqual([
    '"host"',
    '"user"',
    '"known-hosts"',
    'DEPLOY_SSH_KEY',
    '"project"',
    '"compose-file"'
  ])
})

test('a value of several lines cannot pass for a problem of its own', () => {
  const forged = '\n- Secret X is empty.'
  for (const name of Object.keys(COMPLETE).filter(name => name !== 'has-ssh-key')) {
    const problems = problemsOf({approval: 'wait', [name]: `x${forged}`})
    expect({name, problems: problems.filter(problem => problem.includes('\n'))}).toEqual({name, problems: []})
  }
})

describe('only what is needed is looked at', () => {
  const wrong = {
    host: '',
    port: 'x',
    user: '',
    'known-hosts': '',
    'has-ssh-key': 'false',
    project: '',
    url: 'x/',
    'health-path': 'x',
    'health-timeout': 'x'
  }

  test('of a proposal nothing that may be empty because a fork has no variables', () => {
    const empty = {host: '', port: '', user: '', 'known-hosts': '', 'has-ssh-key': 'false', project: '', url: ''}
    for (const image of ['/homelab/bookshelf', '']) expect(problemsOf({...empty, image}, true)).toEqual([])
    for (const url of ['/wiki', 'https://', 'https:///wiki', 'https://.example.com', 'https://:8443/wiki'])
      expect(problemsOf({...empty, url}, true)).toEqual([])
    // What a proposal does not use may be empty, whatever the workflow has in it.
    expect(problemsOf({...empty, deploy: '', approval: '', 'health-path': '', templates: '', 'compose-file': ''}, true)).toEqual([])
    expect(problemsOf({...empty, url: 'https://wiki.example.com', 'health-path': ''}, true)).toEqual([])
    expect(problemsOf({...empty, host: '.example.com', project: '-prod', 'known-hosts': ' ssh-ed25519 AAAA'}, true)).toEqual([])
  })

  test('of a proposal what is written in the workflow, for everybody', () => {
    const written = {
      deploy: 'ssh',
      approval: 'wait',
      'approval-timeout': '6h',
      'fail-on': 'HIHG',
      host: 'ann@wiki',
      port: 'x',
      user: '-l',
      project: 'Wiki',
      url: 'https://wiki.example.com/',
      'health-path': 'health',
      'health-timeout': '1d'
    }
    const named = problemsOf(written, true).map(problem => /"([a-z-]+)"/.exec(problem)?.[1])
    expect(named).toEqual(['approval-timeout', 'fail-on', 'host', 'port', 'user', 'project', 'url', 'health-path', 'health-timeout'])
    expect(problemsOf({deploy: 'shh', approval: 'wiat', 'approval-timeout': '1h'}, true)).toHaveLength(2)
  })

  test('of a push without a deploy the image, and how long an approval may take', () => {
    expect(problemsOf({...wrong, deploy: 'none'})).toEqual([])
    expect(problemsOf({...wrong, deploy: 'none', approval: 'wait', 'approval-timeout': 'x'})).toEqual([
      expect.stringMatching(/^Input "approval-timeout"/)
    ])
    expect(problemsOf({deploy: 'none', image: '[::1]:5000/wiki'})).toEqual([])
    expect(problemsOf({deploy: 'none', image: ''})).toHaveLength(1)
  })

  test('without an approval not how long it may take', () => {
    expect(problemsOf({'approval-timeout': 'for ever'})).toEqual([])
  })
})
