import { fileURLToPath } from 'node:url'
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import {
  API,
  type Checker,
  type Signature,
  type Symbol as TsSymbol,
  type Type,
} from 'typescript/unstable/sync'
import type { Plugin } from 'vite'

/** One prop, field or method. */
export interface Member {
  name: string
  type: string
  optional: boolean
  /** The docstring. */
  text: string
}

/** One export of an entry point of the package. */
export interface Exported {
  name: string
  /** The docstring. */
  text: string
  /** The signature, or the type if the export has no members. */
  type: string
  /** The props of a component or the members of a type, without those that it inherits from React or the DOM. */
  members: Member[]
}

/** The public types of the package. */
export interface PublicTypes {
  /** Exports of `registration-flow`, in the order of its index. */
  exports: Exported[]
  /** The parts in `Registration`. */
  parts: Exported[]
  /** Exports of `registration-flow/core` that `registration-flow` does not have. */
  core: Exported[]
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const sources = at('src/')
/** `SymbolFlags` of TypeScript: `Optional`; `Alias`; `Class`, `Interface` and `TypeAlias`. */
const [OPTIONAL, ALIAS, TYPES] = [1 << 24, 1 << 21, (1 << 5) | (1 << 6) | (1 << 19)]
/** `SignatureKind.Call` of TypeScript. */
const CALL = 0
/** `TypeFormatFlags.NoTruncation` of TypeScript. */
const NO_TRUNCATION = 1

/** Reads the public types with the TypeScript compiler, from the sources of the published declarations. */
export function readPublicTypes(): PublicTypes {
  const compiler = new API({ cwd: at('.') })
  try {
    const config = at('tsconfig.build.json')
    const project = compiler.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error('tsconfig.build.json is no project.')
    const { checker, program } = project

    const isOurs = ({ declarations }: TsSymbol) =>
      // On a file system that ignores case, the compiler writes paths in lower case.
      declarations.some(({ path }) => path.toLowerCase().startsWith(sources.toLowerCase()))
    const declared = (symbol: TsSymbol) => (symbol.flags & ALIAS ? checker.getAliasedSymbol(symbol) : symbol)
    const membersOf = (type: Type | undefined): Member[] =>
      (type ? checker.getPropertiesOfType(type) : []).filter(isOurs).map((member) => ({
        name: member.name,
        type: typeOf(checker, member),
        optional: (member.flags & OPTIONAL) !== 0,
        text: plain(checker.getDocumentationCommentOfSymbol(member)),
      }))

    /** Of all overloads, because a prop of one overload is a prop of the component. */
    const propsOf = (calls: readonly Signature[]): Member[] => {
      const all = calls.flatMap((call) => membersOf(checker.getParameterType(call, 0)))
      return all
        .filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)
        .map(({ name }) => {
          const same = all.filter((member) => member.name === name)
          const types = new Set(same.map(({ type }) => type).filter((type) => type !== 'undefined'))
          return {
            name,
            type: [...types].join(', or '),
            optional: same.some(({ optional }) => optional),
            text: same.find(({ text }) => text)?.text ?? '',
          }
        })
    }

    const described = (symbol: TsSymbol): Exported => {
      const of = declared(symbol)
      const isType = (of.flags & TYPES) !== 0
      const type = isType ? checker.getDeclaredTypeOfSymbol(of) : checker.getTypeOfSymbol(of)
      const calls = type && !isType ? checker.getSignaturesOfType(type, CALL) : []
      return {
        name: symbol.name,
        text: plain(checker.getDocumentationCommentOfSymbol(of)),
        type: type ? checker.typeToString(type, undefined, NO_TRUNCATION) : '',
        members: /^[A-Z]/.test(symbol.name) ? (isType ? membersOf(type) : propsOf(calls)) : [],
      }
    }

    const exportsOf = (path: string) => {
      const file = program.getSourceFile(at(path))
      const door = file && checker.getSymbolAtLocation(file)
      if (!door) throw new Error(`${path} exports nothing.`)
      return checker.getExportsOfModule(door)
    }
    const door = exportsOf('src/index.ts')
    const parts = door.find(({ name }) => name === 'Registration')
    if (!parts) throw new Error('There are no parts.')
    const known = new Set(door.map(({ name }) => name))
    return {
      exports: door.map(described),
      parts: checker.getExportsOfModule(declared(parts)).map(described),
      core: exportsOf('src/core/index.ts')
        .filter(({ name }) => !known.has(name))
        .map(described),
    }
  } finally {
    compiler.close()
  }
}

/** Returns the type as its declaration spells it, which is shorter than the resolved type. */
function typeOf(checker: Checker, member: TsSymbol): string {
  const written = member.declarations[0]?.resolve()
  const node = written && 'type' in written ? (written.type as Node | undefined) : undefined
  const type = checker.getTypeOfSymbol(member)
  const text =
    node?.kind !== undefined && written?.kind === SyntaxKind.PropertySignature
      ? node.getText()
      : type
        ? checker.typeToString(type, undefined, NO_TRUNCATION)
        : ''
  return text
    .replace(/ \| undefined$/, '')
    .replace(/^\((.*)\)$/s, (whole, inner: string) => (inner.includes('=>') ? inner : whole))
    .replaceAll(/\s+/g, ' ')
}

/** A docstring as plain text: a `{@link}` becomes the name that it links to. */
function plain(text: string): string {
  return text
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
}

const ID = 'virtual:public-types'

/** Makes the public types a module for stories and pages of documentation. They are read when it is first imported. */
export function publicTypes(): Plugin {
  return {
    name: 'public-types',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(readPublicTypes())}` : undefined),
  }
}
