import { type Html, html } from './html.ts';
import { webStyle } from './web-style.ts';

/** A page by itself: no scripts, nothing from elsewhere. */
export function printPage(title: string, body: Html): string {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${webStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.text;
}
