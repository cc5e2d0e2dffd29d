// Declared, not loaded: Chromium fetches a slice only when a character of it is drawn and no font before it has it.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import './rare.css'
