import { type RefObject, useEffect, useState } from 'react'

const pixelsPerMillimetre = 96 / 25.4
/** Around a page, in pixels. */
const gap = 48

/** How far a page `width` millimetres wide is to be reduced to fit into the box; never enlarged. */
export const useFit = (box: RefObject<HTMLElement | null>, width: number): number => {
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room > gap ? Math.min(1, (room - gap) / (width * pixelsPerMillimetre)) : 1
}
