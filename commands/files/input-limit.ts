/** The bytes of one input that are read at most: what has more is no file of configuration, or never ends. */
export const inputLimit = 256 * 1024 * 1024;
