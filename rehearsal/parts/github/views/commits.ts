import {createHash} from 'node:crypto'
import type {Comparison} from '../history.ts'
import {nodeIdOf, type Commit, type Repository} from '../state.ts'
import {htmlAddress, repositoryAddress} from './repositories.ts'

/** A commit as `GET /repos/{owner}/{repo}/commits/{ref}` gives it, without its files. */
export function commitView(baseUrl: string, repository: Repository, commit: Commit): Record<string, unknown> {
  const api = repositoryAddress(baseUrl, repository)
  const html = htmlAddress(repository)
  const treeSha = createHash('sha1').update(`tree of ${commit.sha}`).digest('hex')
  return {
    url: `${api}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeIdOf('C', commit.sha),
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.author,
      message: commit.message,
      comment_count: 0,
      tree: {sha: treeSha, url: `${api}/git/trees/${treeSha}`},
      verification: {verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null}
    },
    // null: the address of the author belongs to no account.
    author: null,
    committer: null,
    parents: commit.parents.map(sha => ({sha, url: `${api}/commits/${sha}`, html_url: `${html}/commit/${sha}`}))
  }
}

/** A branch as `GET /repos/{owner}/{repo}/branches/{branch}` gives it. */
export function branchView(baseUrl: string, repository: Repository, branch: string, commit: Commit): Record<string, unknown> {
  const self = `${repositoryAddress(baseUrl, repository)}/branches/${encodeURIComponent(branch)}`
  return {
    name: branch,
    commit: commitView(baseUrl, repository, commit),
    _links: {self, html: `${htmlAddress(repository)}/tree/${encodeURIComponent(branch)}`},
    protected: false,
    protection: {enabled: false, required_status_checks: {enforcement_level: 'off', contexts: [], checks: []}},
    protection_url: `${self}/protection`
  }
}

/** Two commits as `GET /repos/{owner}/{repo}/compare/{basehead}` compares them, without their files. */
export function comparisonView(baseUrl: string, repository: Repository, comparison: Comparison): Record<string, unknown> {
  const {base, head, mergeBase, ahead, behindBy} = comparison
  const range = `${base.sha}...${head.sha}`
  const html = `${htmlAddress(repository)}/compare/${range}`
  const view = (commit: Commit) => commitView(baseUrl, repository, commit)
  return {
    url: `${repositoryAddress(baseUrl, repository)}/compare/${range}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: view(base),
    merge_base_commit: view(mergeBase),
    status: ahead.length > 0 ? (behindBy > 0 ? 'diverged' : 'ahead') : behindBy > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: ahead.map(view)
  }
}

/** A reference as `GET /repos/{owner}/{repo}/git/ref/{ref}` gives it. @param reference `heads/main` */
export function referenceView(baseUrl: string, repository: Repository, reference: string, sha: string): Record<string, unknown> {
  const api = repositoryAddress(baseUrl, repository)
  return {
    ref: `refs/${reference}`,
    node_id: nodeIdOf('REF', reference),
    url: `${api}/git/refs/${reference}`,
    object: {sha, type: 'commit', url: `${api}/git/commits/${sha}`}
  }
}
