import {BUSYBOX, DEBIAN} from './base-image-recipes/debian.ts'
import {GOLANG, NODE} from './base-image-recipes/languages.ts'
import {PYTHON, PYTHON_WITH_PIP} from './base-image-recipes/python.ts'
import type {BaseImageRecipe} from './base-image-recipes/recipe.ts'
import {NGINX, POSTGRES, REDIS} from './base-image-recipes/services.ts'

/** The Debian release that the images are made of; its name is in their names. */
export const RELEASE = 'bookworm'

/** A made-up package: the made-up database has a CRITICAL advisory for it (trivy-advisories.ts). No image without a fault has it. */
export const VULNERABLE_PACKAGE = {name: 'fairway-vulnerable-example', version: '1.0.0-1'}

/** The images that stand in for those that Dockerfiles usually begin with, those below others first. Every stage has them. */
export const USUAL_IMAGES: readonly BaseImageRecipe[] = [DEBIAN, PYTHON, BUSYBOX]

/** The images that are made only where a repository names one of them; what they stand on is among the usual ones. */
export const FURTHER_IMAGES: readonly BaseImageRecipe[] = [PYTHON_WITH_PIP, NODE, GOLANG, POSTGRES, REDIS, NGINX]

/**
 * The same image on the day after an advisory came out: it has one more package, which has a CRITICAL vulnerability.
 * Published under the usual name it makes any app vulnerable without a change to its repository.
 */
export function vulnerableOf(recipe: BaseImageRecipe): BaseImageRecipe {
  return {
    references: recipe.references,
    packages: [],
    on: recipe.references[0] ?? '',
    links: {},
    claimedPackage: VULNERABLE_PACKAGE,
    config: recipe.config
  }
}
