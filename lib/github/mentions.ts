/**
 * Markdown in which no `@name` notifies anybody: a zero-width space after every `@`, however it is written. GitHub looks for mentions
 * in the text that results, where `\@name`, `&#64;name` and `@<!-- -->name` are mentions too; so no distinction is made where one would
 * count. The same text comes out when it is applied again.
 */
export function withoutMentions(markdown: string): string {
  return (
    markdown
      .replace(/@(?=[^ \t\n\u200b])/g, '@\u200b')
      // HTML reads a reference without its semicolon too, as long as no digit of it follows.
      .replace(/&(?:#0*64(?:;|(?![\d;]))|#x0*40(?:;|(?![\da-f;]))|commat;)(?!\u200b)/gi, '$&\u200b')
  )
}
