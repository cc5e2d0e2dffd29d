// The sync: the program’s first one and a week’s beside a bare fetch and put; what the server does in a second, on both databases.
import { setup } from '../store/harness/build'
import { timeClient } from './sync/first'
import { timeServer } from './sync/server'

await setup()
await timeClient()
await timeServer()
