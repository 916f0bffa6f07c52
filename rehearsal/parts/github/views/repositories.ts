import {idOf, nodeIdOf, type Repository} from '../state.ts'
import {userView} from './users.ts'

/** Where the repository's web page would be: links in answers lead to github.com, as the real ones do. */
export const htmlAddress = (repository: Repository) => `https://github.com/${repository.owner}/${repository.name}`

export const repositoryAddress = (baseUrl: string, repository: Repository) => `${baseUrl}/repos/${repository.owner}/${repository.name}`

/** The links that a repository carries, by the field they are in without its `_url`. */
const LINKS: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}'
}

/** A repository as `GET /repos/{owner}/{repo}` gives it. */
export function repositoryView(baseUrl: string, repository: Repository): Record<string, unknown> {
  const fullName = `${repository.owner}/${repository.name}`
  const api = repositoryAddress(baseUrl, repository)
  const html = htmlAddress(repository)
  return {
    id: idOf(fullName),
    node_id: nodeIdOf('R', fullName),
    name: repository.name,
    full_name: fullName,
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    owner: userView(baseUrl, repository.owner),
    html_url: html,
    description: repository.description,
    fork: false,
    url: api,
    ...Object.fromEntries(Object.entries(LINKS).map(([name, path]) => [`${name}_url`, api + path])),
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 0,
    default_branch: repository.defaultBranch,
    ...zero('forks', 'forks_count', 'stargazers_count', 'watchers', 'watchers_count', 'open_issues', 'open_issues_count'),
    ...zero('network_count', 'subscribers_count'),
    topics: [],
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived: repository.isArchived,
    disabled: false,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt
  }
}

const zero = (...names: string[]) => Object.fromEntries(names.map(name => [name, 0]))
