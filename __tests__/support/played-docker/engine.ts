/** What the engine says of itself: lines of a shell `case`. */
export const ENGINE = `
  'version '*) echo 28.1.0 ;;
  'compose version '*) echo 2.40.3 ;;
  'info '*) echo / ;;
  'context '*) echo default ;;
`
