const before = process.env['GITHUB_API_URL']

/** Points GitHub's clients of this process to a GitHub of the test; {@link restoreApiUrl} points them back. */
export function setApiUrl(url: string): void {
  process.env['GITHUB_API_URL'] = url
}

export function restoreApiUrl(): void {
  if (before === undefined) delete process.env['GITHUB_API_URL']
  else process.env['GITHUB_API_URL'] = before
}
