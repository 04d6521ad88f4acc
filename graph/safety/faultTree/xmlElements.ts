/** XML as elements that know their line. No entities but those of XML itself: what a document declares is not expanded. */
import sax from 'sax';
import { type FaultTreeProblem, faultTreeProblem } from './problems.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly parent: XmlElement | null;
  /** The first line is 1. */
  readonly line: number;
  text: string;
}

export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: FaultTreeProblem };

export function xmlElements(text: string): XmlResult {
  const parser = sax.parser(true, { position: true });
  let open: XmlElement | null = null;
  let root: XmlElement | null = null;
  let problem: FaultTreeProblem | null = null;
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], parent: open, line: parser.line + 1, text: '' };
    open?.children.push(element);
    if (root && !open) problem ??= faultTreeProblem('FTA_XML', `line ${element.line}`, 'There is a second document');
    root ??= element;
    open = element;
  };
  parser.onclosetag = () => {
    open = open?.parent ?? null;
  };
  const addText = (more: string) => {
    if (open) open.text += more;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onerror = (error) => {
    const [what] = error.message.split('\n');
    problem ??= faultTreeProblem('FTA_XML', `line ${parser.line + 1}`, what as string);
    parser.error = null;
  };
  parser.write(text).close();
  if (problem) return { ok: false, problem };
  if (!root) return { ok: false, problem: faultTreeProblem('FTA_XML', 'line 1', 'There is no element') };
  return { ok: true, root };
}

/** The elements from one down, each after its children. Iterative: formulas may be nested deeply. */
export function childrenFirst(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const stack = [element];
  for (let one = stack.pop(); one; one = stack.pop()) {
    found.push(one);
    for (const child of one.children) stack.push(child);
  }
  return found.reverse();
}
