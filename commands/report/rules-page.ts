/** The pages with all rules, from the root of the repository; each rule's anchor is its id. */
export const rulesPage = { markdown: 'docs/reference/rules.md', web: 'docs/rules/index.html' } as const;
