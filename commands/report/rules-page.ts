/** The page with all rules, from the root of the repository; each rule's heading is its id. */
export const rulesPage = 'docs/reference/rules.md';
