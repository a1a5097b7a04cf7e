/** How many times longer everything may take than it does on a machine that is busy with other tests already. */
export const slowness = 5;
