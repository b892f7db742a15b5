/** Pixels for each unit of the drawing: sharp in print. */
const SCALE = 2

/**
 * An SVG file as PNG. The browser draws it from a blob of this page's own making, which the content security policy lets images
 * be; a drawing that is an image loads no typeface, so that words stand in the reader's own serif and sans.
 */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('this browser made no picture of the drawing')
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
