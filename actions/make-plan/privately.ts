import type {StartLasting} from '../../lib/terraform/lasting-process.ts'

/** Starts a program whose files are for this user only: the plan that it writes holds every secret of the resources in clear. */
export const privately =
  (start: StartLasting): StartLasting =>
  async (...given) => {
    const before = process.umask(0o077)
    try {
      return await start(...given)
    } finally {
      process.umask(before)
    }
  }
