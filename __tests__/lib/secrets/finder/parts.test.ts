import {describe, expect, test} from '@jest/globals'
import {partsOf} from '../../../../lib/secrets/finder/index.ts'

const LINE = 'NOTAREALKEYnotarealkey0123456789'
const PEM = `-----BEGIN EXAMPLE KEY-----\n${LINE}\nZmFrZQ==\n-----END EXAMPLE KEY-----\n`

describe('what is looked for because of a secret', () => {
  test.each([
    ['a text without the white space around it', ' secret-text\n', ['secret-text'], []],
    ['four characters anywhere', 'abcd', ['abcd'], []],
    ['three only as a whole', 'abc', [], ['abc']],
    ['nothing of a blank', ' \n', [], []],
    ['nothing of a boolean', 'true', [], []],
    ['lines, the short ones only as a whole', 'first line\n}\nlast\n', ['first line', 'first line\n}\nlast', 'first line}last'], ['last']],
    ['the lines of a key, not those that all keys have', PEM, [LINE, 'ZmFrZQ=='], [PEM.trim()]],
    ['what JSON holds', '{"user": "me", "key": "a-long-key", "pin": 1234567, "port": 80}', ['a-long-key'], ['1234567', 'me']],
    ['what base64 says', Buffer.from('a text in base64').toString('base64'), ['a text in base64'], []],
    ['base64 of bytes only as it is', '/9j/4AAQSkZJRgABAQAAAQABAAD/', [], []]
  ])('%s', (_, secret, anywhere, whole) => {
    const parts = partsOf(secret)
    expect(parts.anywhere).toEqual(expect.arrayContaining(anywhere))
    expect(new Set(parts.anywhere)).toEqual(
      new Set(
        [...anywhere, ...(whole.includes(secret.trim()) || secret.trim().length < 4 ? [] : [secret.trim()])].filter(text => text !== 'true')
      )
    )
    expect([...parts.whole].sort()).toEqual([...whole].sort())
  })

  test('a key in JSON in base64', () => {
    const secret = Buffer.from(JSON.stringify({type: 'service_account', private_key: PEM})).toString('base64')
    expect(partsOf(secret).anywhere).toEqual(expect.arrayContaining([LINE, 'service_account']))
  })
})

describe('what is copied out of a secret without its name', () => {
  test.each([
    ['postgres://app:p4ssw0rd-NOTREAL@db.example.com:5432/x', ['p4ssw0rd-NOTREAL']],
    ['postgres://app:p4ss%2Fw0rd@x@db.example.com/x', ['p4ss%2Fw0rd@x', 'p4ss/w0rd@x']],
    ['https://NOTREALTOKEN@git.example.com/a', ['NOTREALTOKEN']],
    ['https://example.com/hook?id=1&token=NOTREALTOKEN', ['NOTREALTOKEN']],
    ['Server=db.example.com;Password=p4ss word-NOTREAL;Port=1', ['p4ss word-NOTREAL']],
    ['host=db.example.com password=NOTREAL-pass dbname=x', ['NOTREAL-pass']],
    ['A=1\nexport DB_PASSWORD="NOTREAL pass"\nTOKEN=NOTREALTOKEN', ['NOTREAL pass', 'NOTREALTOKEN']],
    ["db:\n  password: 'NOTREAL pass' \n  - key: NOTREALTOKEN", ['NOTREAL pass', 'NOTREALTOKEN']],
    ['app:NOTREAL-pass', ['NOTREAL-pass']],
    ['fixture@pve!t=01234567-89ab-cdef', ['01234567-89ab-cdef']],
    [`Basic ${Buffer.from('app:NOTREAL-pass').toString('base64')}`, ['app:NOTREAL-pass', 'NOTREAL-pass']],
    ['Bearer NOTREALTOKEN', ['NOTREALTOKEN']],
    ['NOTREAL-one,NOTREAL-two', ['NOTREAL-one', 'NOTREAL-two']],
    ['<a>\n<password>NOTREAL pass</password>\n</a>', ['NOTREAL pass']]
  ])('%j', (secret, inner) => expect(partsOf(secret).anywhere).toEqual(expect.arrayContaining(inner)))

  test.each(['https://example.com/some/path', 'a sentence: short', 'correct horse battery staple', '12:34:56'])(
    'nothing but itself of %j',
    secret => expect(partsOf(secret).anywhere.filter(text => text !== secret && text.length > 8 && !text.includes('\0'))).toEqual([])
  )

  test('it is found with its accents as characters of their own', () => {
    const secret = 'pässwörd'
    expect(partsOf(secret.normalize('NFC')).anywhere).toContain(secret.normalize('NFD'))
    expect(partsOf(secret.normalize('NFD')).anywhere).toContain(secret.normalize('NFC'))
  })
})
