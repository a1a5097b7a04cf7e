import type { ItemProblem } from './inspect-items.ts';
import type { Item } from './resource-list.ts';

/** What is wrong with how items were written: known where the text is read, reported where the items are compiled. */
export const problemsOfItems = new WeakMap<Item, readonly ItemProblem[]>();
