// For titles, where the system has no Songti; its slices are fetched only when a title needs them.
import '@fontsource/noto-serif-sc/700.css'
// The paper page has no screen around it that would have declared this one.
import '../ui/fonts'
