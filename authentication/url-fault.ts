/** Thrown inside the URL parser only: the part of Go's error after `parse "…": `. */
export class UrlFault extends Error {}
