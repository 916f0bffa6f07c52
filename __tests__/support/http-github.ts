import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Person} from '../../lib/github/conversations.ts'
import {person} from './github-answers.ts'
import {readBody} from './request-body.ts'

interface StoredComment {
  readonly id: number
  readonly body: string
  readonly user: unknown
  readonly [field: string]: unknown
}

export interface Recorded {
  readonly call: string
  readonly status: number
  readonly body: unknown
}

/** GitHub's answers for one repository over HTTP on loopback, as far as an approval asks: ETags, pages and the fields that are read. */
export class HttpGitHub {
  readonly requests: Recorded[] = []
  issue: Record<string, unknown> | undefined
  comments: StoredComment[] = []
  permission: Record<string, unknown> = {permission: 'write', role_name: 'maintain', user: person('maintainer')}
  /** `METHOD path` with the status (and the raw body) it gets instead. */
  readonly faults = new Map<string, {readonly status: number; readonly body?: string}>()
  /** Called when an issue was opened. */
  onOpen: () => void = () => undefined
  /** Called before the comments are listed for the n-th time (its first page), and before one is asked for alone, by GraphQL or REST. */
  onList: (time: number) => void = () => undefined
  onConfirm: () => void = () => undefined
  /** As many comments as a page holds at most, whatever was asked for; then a short page has a next one. */
  longestPage = Infinity
  /** What only GraphQL tells, of the issue and of a comment by its id. */
  issueHistory: Record<string, unknown> = {}
  readonly histories = new Map<number, Record<string, unknown> | null>()
  /** Puts another answer in the place of GraphQL's. */
  changeAnswer: (answer: {data: Record<string, unknown>}) => unknown = answer => answer
  #lists = 0
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<HttpGitHub> {
    const server = createServer()
    const github = new HttpGitHub(server)
    server.on('request', (request: IncomingMessage, response) => {
      void readBody(request).then(read => {
        if (read === undefined) return
        const body: unknown = read.length === 0 ? undefined : JSON.parse(read.toString('utf8'))
        const url = new URL(request.url ?? '/', 'http://localhost')
        const {status, data, raw, link} = github.#answer(request.method ?? '', url, body)
        const text = raw ?? (data === undefined ? '' : JSON.stringify(data))
        const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`
        const isKnown = request.method === 'GET' && request.headers['if-none-match'] === etag
        github.requests.push({call: `${request.method ?? ''} ${url.pathname}${url.search}`, status: isKnown ? 304 : status, body})
        response.writeHead(isKnown ? 304 : status, {
          etag,
          ...(link === undefined ? {} : {link}),
          ...(text === '' ? {} : {'content-type': 'application/json; charset=utf-8'})
        })
        response.end(isKnown ? undefined : text)
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return github
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  remark(login: string, body: string, facts: Record<string, unknown> = {}): void {
    const id = this.comments.length + 1
    const date = new Date().toISOString().replace(/\.\d+/, '')
    const created = {created_at: date, updated_at: date, performed_via_github_app: null}
    const urls = {
      node_id: `IC_${id}`,
      html_url: `https://github.example.com/o/r/issues/7#c${id}`,
      issue_url: `${this.url}/repos/o/r/issues/7`
    }
    this.comments.push({id, body, user: person(login), ...created, ...urls, ...facts})
  }

  #answer(method: string, {pathname, searchParams}: URL, body: unknown): {status: number; data?: unknown; raw?: string; link?: string} {
    const path = pathname.replace('/repos/o/r', '')
    const fault = this.faults.get(`${method} ${path}`)
    if (fault !== undefined)
      return {status: fault.status, ...(fault.body === undefined ? {data: {message: 'As planned'}} : {raw: fault.body})}
    switch (`${method} ${path}`) {
      case 'POST /issues':
        this.#open(body as Record<string, unknown>)
        return {status: 201, data: this.issue}
      case 'GET /issues/7':
        return {status: 200, data: this.issue}
      case 'PATCH /issues/7':
        this.issue = {...this.issue, ...(body as object)}
        return {status: 200, data: this.issue}
      case 'PUT /issues/7/lock':
        this.issue = {...this.issue, locked: true}
        return {status: 204}
      case 'POST /issues/7/comments':
        this.remark('github-actions[bot]', (body as {body: string}).body)
        return {status: 201, data: this.comments.at(-1)}
      case 'GET /issues/7/comments': {
        const size = Math.min(this.longestPage, Number(searchParams.get('per_page') ?? 30))
        const page = Number(searchParams.get('page') ?? 1)
        if (page === 1) this.onList(++this.#lists)
        const data = this.comments.slice((page - 1) * size, page * size)
        return {status: 200, data, ...(this.comments.length > page * size ? {link: `<${this.url}/?page=${page + 1}>; rel="next"`} : {})}
      }
    }
    if (`${method} ${path}` === 'POST /graphql') return {status: 200, data: this.#query(body)}
    const comment = /^\/issues\/comments\/(\d+)$/.exec(path)?.[1]
    const found = this.comments.find(({id}) => String(id) === comment)
    if (found !== undefined) {
      this.onConfirm()
      return {status: 200, data: found}
    }
    if (path === '/collaborators/maintainer/permission') return {status: 200, data: this.permission}
    return {status: 404, data: {message: 'Not Found'}}
  }

  /** The last look of issue-approval; what is asked is not looked at. */
  #query(body: unknown): unknown {
    this.onConfirm()
    const {variables} = body as {variables: {issue: string; comment: string}}
    const found = this.comments.find(({id}) => variables.comment === `IC_${id}`)
    const history = found === undefined ? null : this.histories.get(found.id)
    const fresh = {lastEditedAt: null, includesCreatedEdit: false}
    const none = {nodes: []}
    const comment = {...fresh, isMinimized: false, minimizedReason: null, createdViaEmail: false, issue: {number: 7}}
    const {title, body: text, state} = this.issue ?? {}
    return this.changeAnswer({
      data: {
        issue: {
          ...{number: 7, title, body: text, state: String(state).toUpperCase(), ...fresh, renamed: none, reopened: none},
          comments: {nodes: this.comments.slice(-30).map(asGraph)},
          ...this.issueHistory
        },
        comment: found === undefined || history === null ? null : {...comment, ...asGraph(found), ...history}
      }
    })
  }

  #open(given: Record<string, unknown>): void {
    const date = new Date().toISOString().replace(/\.\d+/, '')
    this.issue = {
      ...given,
      number: 7,
      node_id: 'I_7',
      html_url: 'https://github.example.com/o/r/issues/7',
      state: 'open',
      state_reason: null,
      created_at: date,
      user: person('github-actions[bot]'),
      closed_by: null
    }
    this.onOpen()
  }
}

function asGraph({body, user}: StoredComment): Record<string, unknown> {
  const {login, id, type} = user as Person
  return {body, author: type === 'Bot' ? {__typename: type, login: login.replace('[bot]', '')} : {__typename: type, login, databaseId: id}}
}
