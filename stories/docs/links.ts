/** Pages of the documentation that are pages here, too. */
const HERE: Record<string, string> = {
  'props.md': '?path=/docs/reference-props--docs',
  'customizing.md': '?path=/docs/make-it-yours--docs',
  'errors.md': '?path=/docs/reference-errors--docs',
}
const ELSEWHERE = 'https://github.com/registration-flow/registration-flow/blob/main/docs/'

/** A page of docs/ below a title that stands already, with links that lead somewhere from here. */
export const withoutTitle = (markdown: string) =>
  markdown
    .replace(/^# .*\n/, '')
    .replaceAll(/\]\((\w[\w-]*\.md)(#[\w-]+)?\)/g, (_, page: string, place = '') =>
      HERE[page] ? `](${HERE[page]})` : `](${ELSEWHERE}${page}${place})`,
    )
