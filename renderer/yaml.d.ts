declare module '*.yaml' {
  /** Plain data; parse it with its schema. */
  const data: unknown
  export default data
}
