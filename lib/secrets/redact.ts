import {Masker} from './mask.ts'

const masker = new Masker()

/** Lets `redact` hide a value from now on, in this process only. In an action `registerSecret` does that, and tells the runner too. */
export function hide(value: string): void {
  masker.add(value)
}

/** Gets ready for {@link redact}, in a moment in which there is nothing else to do. */
export function prepareRedaction(): void {
  masker.prepare()
}

/** The text with every registered secret replaced by `***`. */
export function redact(text: string): string {
  return masker.apply(text)
}
