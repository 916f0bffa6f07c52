import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {collectSecrets, readBuildSecrets} from '../../../actions/build-push/build-secrets.ts'
import {readBuildArguments, readLabels} from '../../../actions/build-push/build-values.ts'

const AWS = '[default]\naws_access_key_id=EXAMPLEID\naws_secret_access_key=EXAMPLEKEY'
const PEM = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\nAoGBALx+/Zq5=\n-----END KEY-----'

describe('readBuildSecrets', () => {
  it('keeps every line of a value in quotes', () => {
    expect([...readBuildSecrets(`"AWS=${AWS}\n"\nNPM=abc==\n"key=${PEM}"`)]).toEqual([
      ['AWS', `${AWS}\n`],
      ['NPM', 'abc=='],
      ['key', PEM]
    ])
  })

  it.each([
    ['an INI file', `AWS=${AWS}`],
    ['one without its header', 'AWS=x\naws_access_key_id=EXAMPLEID'],
    ['a private key', `key=${PEM}`],
    ['JSON', 'KEY={\n"a"="b"\n}'],
    ['a file of variables', 'DOTENV=DB_USER=app\nDB_PASSWORD=EXAMPLEKEY'],
    ['a file of variables that begins with a URL', 'DOTENV=URL=https://db.example.com?a=1&b=2\nDB_PASSWORD=EXAMPLEKEY'],
    ['a file of variables that begins with a JDBC URL', 'DOTENV=DB_URL=jdbc:sqlserver://db;databaseName=x\nDB_PASSWORD=EXAMPLEKEY'],
    ['a file of variables that begins with a password', 'DOTENV=PASSWORD=EXAMPLE;x\nTOKEN=EXAMPLE'],
    ['a file of exports', 'ENV=export A=1\nexport_B=2'],
    ['a file of exports with a list', 'ENV=export A=1;b=2\nB=EXAMPLEKEY'],
    ['indented lines', 'CONFIG=a\n  b=EXAMPLEKEY'],
    ['a quote behind the name', 'KEY="EXAMPLEKEY\nb=c"'],
    ['quotes around it that were cut by one inside', '"KEY=EXAMPLEKEY"\nb=rest"']
  ])('refuses %s that was not put in quotes, and says how', (_, text) => {
    const error = (() => {
      try {
        return readBuildSecrets(text)
      } catch (thrown) {
        return thrown as {message: string; fix: string}
      }
    })()
    expect(error).toMatchObject({fix: expect.stringMatching(/Put the whole of it in quotes.*"secret-envs".*"secret-files"/)})
    expect(JSON.stringify(error)).not.toMatch(/EXAMPLE|MIIE|AoGB/)
  })

  it.each([
    'NPM_TOKEN=abc\nGITHUB_TOKEN=def',
    'npm=abc\ngithub_token=def',
    'github_token=abc\nNPM_TOKEN=def',
    'DB=Server=db;User Id=app;Password=x\nCACHE=redis://:p@h:1?a=b',
    'A=Endpoint=sb://ns.example.com/;SharedAccessKeyName=Root;SharedAccessKey=abc=\nB=x',
    'ODBC=DRIVER={ODBC Driver 18};SERVER=db;PWD=a&b;\nFORM=client=a&secret=b%3D\nB=x',
    'KEY={"type":"service_account","key":"-----BEGIN\\n"}\nOTHER=x',
    'NPM=abc\n"github_token=def"',
    'A=1\n\n# more\nB=2'
  ])('takes %j', text => {
    expect(() => readBuildSecrets(text)).not.toThrow()
  })

  it('says which of several is empty by its place too, for its name may be hidden with the input', () => {
    expect(() => readBuildSecrets('A=abcdefgh\nB=')).toThrow('the build secret "B" (number 2 of 2) is empty.')
  })

  it.each(['A=', '"A="', '"A=  \n "', 'A==='])('refuses the empty secret %j', text => {
    expect(() => readBuildSecrets(text)).toThrow('the build secret "A" is empty.')
  })
})

describe('labels and build arguments', () => {
  it('may have several lines in quotes, and are never cut', () => {
    expect(readLabels('"description=one\ntwo"\na=b').get('description')).toBe('one\ntwo')
    expect(readBuildArguments('"CONFIG=[a]\nb=c"').get('CONFIG')).toBe('[a]\nb=c')
    expect(readBuildArguments('EXTRAS=[postgres]').get('EXTRAS')).toBe('[postgres]')
    expect(() => readLabels('description={\na=b')).toThrow('the label "description" looks like the first of several lines.')
    expect(() => readBuildArguments('CONFIG=[section]\nb=c')).toThrow('the build argument "CONFIG" looks like the first of several lines.')
  })
})

describe('collectSecrets', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairway-secrets-'))
    await writeFile(join(folder, 'npmrc'), 'registry=https://npm.example.com\n//npm.example.com/:_authToken=EXAMPLEKEY\n')
    await writeFile(join(folder, 'empty'), '\n')
    await writeFile(join(folder, 'large'), 'x'.repeat(500 * 1024 + 1))
    await mkdir(join(folder, 'folder'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  const none = new Map<string, string>()
  const collect = (inputs: {secrets?: [string, string][]; envs?: [string, string][]; files?: [string, string][]}) =>
    collectSecrets(
      {
        secrets: new Map(inputs.secrets ?? none),
        'secret-envs': new Map(inputs.envs ?? none),
        'secret-files': new Map(inputs.files ?? none)
      },
      {AWS_FILE: AWS, EMPTY: ' '},
      folder
    )

  it('takes variables whole, and files by their path', async () => {
    expect([...(await collect({secrets: [['a', 'b']], envs: [['aws', 'AWS_FILE']], files: [['npmrc', 'npmrc']]}))]).toEqual([
      ['a', {value: 'b'}],
      ['aws', {value: AWS}],
      ['npmrc', {file: join(folder, 'npmrc')}]
    ])
  })

  it.each([
    [{envs: [['a', 'NOT_SET']]}, /"secret-envs": the variable NOT_SET of the build secret "a" is not set, or empty/],
    [{envs: [['a', 'EMPTY']]}, /is not set, or empty/],
    [{files: [['a', 'nowhere']]}, /"secret-files": the file of the build secret "a" cannot be found/],
    [{files: [['a', 'folder']]}, /cannot be found/],
    [{files: [['a', 'empty']]}, /is empty/],
    [{files: [['a', 'large']]}, /larger than the 500 KiB/],
    [{secrets: [['a', 'b']], files: [['a', 'npmrc']]}, /The build secret "a" is given twice/]
  ])('refuses %j', async (inputs, message) => {
    await expect(collect(inputs as Parameters<typeof collect>[0])).rejects.toThrow(message)
  })
})
