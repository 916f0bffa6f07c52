/** What a page shows of a recipe: the whole file, its jobs, or some steps of it. */
export interface Excerpt {
  /** Of the file, below the repository. */
  readonly path: string
  /** What stands behind the path in the marker: nothing, `jobs`, or `steps` with their ids. */
  readonly of: string
}

const RECIPE = /<!-- recipe: (\S+?)(?:, (jobs|steps(?: [\w-]+)+))? -->\s*```yaml\n[\s\S]*?```\n/g
/** A step of a workflow as Prettier writes it, with the lines below it. */
const STEP = /^ {6}- .*\n(?:(?: {7,}.*)?\n)*/gm

/** The excerpts that a page shows: each stands in a marker before a yaml block. */
export function recipesIn(page: string): Excerpt[] {
  return [...page.matchAll(RECIPE)].map(([, path = '', of = '']) => ({path, of}))
}

/** @throws Error when the recipe has no such step */
export function cutExcerpt(recipe: string, {path, of}: Excerpt): string {
  if (of === '') return recipe.trim()
  if (of === 'jobs') return recipe.slice(recipe.search(/^jobs:$/m)).trim()
  const steps = recipe.match(STEP) ?? []
  const ids = of.split(' ').slice(1)
  const found = ids.map(id => {
    const step = steps.find(text => new RegExp(`^ {6,8}(?:- )?id: ${id}$`, 'm').test(text))
    if (step === undefined) throw new Error(`${path} has no step with the id "${id}"`)
    return step
  })
  return found.join('').replaceAll(/^ {6}/gm, '').trim()
}

/** The page with the excerpts in the code blocks behind their markers. @param contents of the recipes, by their paths */
export function replaceRecipes(page: string, contents: ReadonlyMap<string, string>): string {
  return page.replace(RECIPE, (block, path: string, of: string = '') => {
    const recipe = contents.get(path)
    if (recipe === undefined) return block
    const marker = `<!-- recipe: ${path}${of === '' ? '' : `, ${of}`} -->`
    return `${marker}\n\n\`\`\`yaml\n${cutExcerpt(recipe, {path, of})}\n\`\`\`\n`
  })
}
