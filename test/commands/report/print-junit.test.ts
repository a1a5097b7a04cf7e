import { describe, expect, test } from 'vitest';
import { printJunit } from '../../../commands/report/print-junit.ts';
import { rules } from '../../../model/rules/rules.ts';
import { sampleContext, sampleDiagnostics } from './sample-diagnostics.ts';

/** The elements of a document as paths; throws where it is not well-formed. */
function readXml(text: string): string[] {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === text) throw new Error('no declaration');
  if (/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('a character that XML has not');
  const open: string[] = [];
  const paths: string[] = [];
  let rest = body;
  while (rest !== '') {
    const tag = /^<(\/?)([a-z-]+)((?: [a-z]+="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*")*)(\/?)>/.exec(rest);
    const content = /^(?:[^<>&]|&(?:amp|lt|gt|quot);)+/.exec(rest);
    if (tag !== null) {
      const [, closing, name, , empty] = tag;
      if (closing) {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      } else {
        open.push(name!);
        paths.push(open.join('/'));
        if (empty) open.pop();
      }
    } else if (content === null || (open.length === 0 && content[0].trim() !== '')) {
      throw new Error(`not well-formed: ${rest.slice(0, 80)}`);
    }
    rest = rest.slice((tag ?? content)![0].length);
  }
  if (open.length > 0) throw new Error(`${open.join('/')} is open`);
  return paths;
}

describe('printJunit', () => {
  test('is well-formed with hostile text, and fails a case for each rule with an error', () => {
    const text = printJunit(sampleDiagnostics, sampleContext);
    const paths = readXml(text);
    expect(paths.filter((path) => path === 'testsuites/testsuite')).toHaveLength(1);
    expect(paths.filter((path) => path.endsWith('/testcase'))).toHaveLength(rules.length);
    expect(paths.filter((path) => path.endsWith('/failure'))).toHaveLength(4);
    expect(paths.filter((path) => path.endsWith('/system-out'))).toHaveLength(2);
    expect(text).toContain(
      `<testsuite name="trustplane check" tests="${rules.length}" failures="4" errors="0"`,
    );
    expect(text).toContain(']]&gt; &lt;&amp;&quot;');
  });

  test('passes every case where nothing was found', () => {
    const paths = readXml(printJunit([], sampleContext));
    expect(paths.filter((path) => path.endsWith('/testcase'))).toHaveLength(rules.length);
    expect(paths.filter((path) => path.endsWith('/failure'))).toEqual([]);
  });
});
