import {describe, expect, test} from '@jest/globals'
import {generateKeyPairSync, randomBytes} from 'node:crypto'
import fc from 'fast-check'
import {NeedleTree, piecesOf} from '../../../../lib/secrets/finder/index.ts'

const OWN = 'q7Vx2mZ9pL4wT8aB'
const isHeld = (piece: string, secret: string) => piecesOf(secret).some(needle => piece.includes(needle))

describe('the pieces of a secret', () => {
  test('are all 8 characters in a row, each once', () => {
    expect(piecesOf('hunter2$Cor')).toEqual(['hunter2$', 'unter2$C', 'nter2$Co', 'ter2$Cor'])
    expect(piecesOf('abcdefg')).toEqual([])
    expect(piecesOf('ab😀defgh')).toEqual(['ab😀defgh'])
  })

  test('any piece of 8 characters and more of a random secret holds one of them', () => {
    fc.assert(
      fc.property(fc.integer({min: 8, max: 80}), fc.nat(), fc.nat(), (length, first, size) => {
        const secret = randomBytes(length).toString('base64url').slice(0, length)
        const start = first % (length - 7)
        const piece = secret.slice(start, start + 8 + (size % (length - start - 7)))
        expect(new NeedleTree(piecesOf(secret).map(text => Buffer.from(text))).find(Buffer.from(`a ${piece} b`)).length).toBeGreaterThan(0)
      })
    )
  })

  test('no name of the caller is one, in capitals or not, and neither is a public text that stands in the secret', () => {
    const key = `ssh-ed25519 ${OWN}`
    expect(piecesOf(`private-${key}`, {publicTexts: [key.toUpperCase()]}).join('\n')).not.toContain(OWN.slice(0, 8))
    expect(piecesOf(`private-${key}`)).toContain(OWN.slice(0, 8))
  })
})

describe('what everybody knows of a secret is no piece', () => {
  test.each<[secret: string, common: string]>([
    [`https://n8n.example.com/webhook/${OWN}`, 'the webhook of n8n.example.com'],
    [`https://discord.com/api/webhooks/123456789012345678/${OWN}`, 'https://discord.com/api/webhooks/'],
    [`https://hooks.slack.com/services/T00/B00/${OWN}`, 'https://hooks.slack.com/services/'],
    [`postgresql://app:${OWN}@database.example.com:5432/production`, 'postgresql://database.example.com:5432/production'],
    [`DATABASE_PASSWORD=${OWN}\nREGISTRY_TOKEN=${OWN}`, 'DATABASE_PASSWORD= and REGISTRY_TOKEN='],
    [`Server=db;Integrated Security=false;Password=${OWN}`, 'Integrated Security='],
    [`{"private_key_id": "${OWN}"}`, '"private_key_id": '],
    [`-----BEGIN OPENSSH PRIVATE KEY-----\n${OWN}\n-----END OPENSSH PRIVATE KEY-----`, '-----BEGIN OPENSSH PRIVATE KEY-----'],
    [`github_pat_${OWN}`, 'github_pat_'],
    [`eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${OWN}`, 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'],
    [`${OWN}----------------`, '----------------'],
    [`${OWN}  \t          `, '            ']
  ])('%j', (secret, common) => {
    expect(isHeld(common, secret)).toBe(false)
    for (let first = 0; first + 8 <= OWN.length; first++) expect(isHeld(OWN.slice(first, first + 8), secret)).toBe(true)
  })

  test('one everyday word alone is none where people have to read the text, and what reaches into the next word is one', () => {
    const secret = `example-password.${OWN}`
    expect(piecesOf(secret)).toContain('password')
    const pieces = piecesOf(secret, {withoutWords: true})
    expect(pieces).not.toContain('password')
    expect(pieces).toEqual(expect.arrayContaining(['le-passw', OWN.slice(0, 8)]))
  })

  test.each([
    ['the padding of base32', 'JBSWYDPEHPKPXPABCDEFGHIJ===='],
    ['the padding of base64', 'abcdefghijklmnop=='],
    ['a slash in a password', `postgres://app:ab/${OWN}@db/x`],
    ['a user that is the token', `https://${OWN}@git.example.com/a`],
    ['a name that is a value', `{"a": "${OWN}"}`]
  ])('but %s makes nothing known', (_, secret) => {
    const own = secret.includes(OWN) ? OWN : secret.replace(/=+$/, '')
    for (let first = 0; first + 8 <= own.length; first++) expect(isHeld(own.slice(first, first + 8), secret)).toBe(true)
  })

  test('two keys of one kind have no piece in common, and each has many', () => {
    for (const type of ['pkcs8', 'pkcs1', 'pkcs8', 'pkcs1', 'pkcs8'] as const) {
      const [one = [], other = []] = [1, 2].map(() => {
        const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048})
        return piecesOf(privateKey.export({type, format: 'pem'}).toString())
      })
      expect(one.length).toBeGreaterThan(1000)
      expect(one.filter(piece => other.includes(piece))).toEqual([])
    }
  })
})

test('a secret inside of a secret has pieces too', () => {
  const secret = Buffer.from(JSON.stringify({auths: {'ghcr.io': {auth: Buffer.from(`app:${OWN}`).toString('base64')}}})).toString('base64')
  expect(piecesOf(secret)).toContain(Buffer.from(`app:${OWN}`).toString('base64').slice(0, 8))
  expect(piecesOf(Buffer.from(`the password is ${OWN}`).toString('base64'))).toContain(OWN.slice(0, 8))
})

test('a key of 4096 bits takes no time', () => {
  const secret = randomBytes(2400).toString('base64')
  const started = performance.now()
  expect(piecesOf(secret).length).toBeGreaterThan(3000)
  expect(performance.now() - started).toBeLessThan(2000)
})
