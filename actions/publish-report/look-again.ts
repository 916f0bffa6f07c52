/**
 * GitHub's lists lag behind what was written, and the same question is answered with and without what is there, by turns
 * (max-sixty/tend#345): "nothing" is believed when it was said three times. Milliseconds before each further look.
 */
const LOOK_AGAIN_MILLISECONDS = [1_000, 2_000]

/** @returns what the first look finds that finds anything */
export async function lookAgain<Found>(
  look: () => Promise<Found | undefined>,
  sleep: (milliseconds: number) => Promise<void>
): Promise<Found | undefined> {
  for (const wait of LOOK_AGAIN_MILLISECONDS) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(wait)
  }
  return await look()
}
