import ts from "../node_modules/typescript/lib/typescript.js";

// Prints the tokens of a script that is given, one a line of JSON: what stands in it but for comments and white space.
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const source = ts.createSourceFile("a.js", Buffer.concat(chunks).toString(), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
const tokens = [];
(function walk(node) {
  if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
  const children = node.getChildren(source);
  if (children.length || node.kind === ts.SyntaxKind.SyntaxList) children.forEach(walk);
  else tokens.push(node.getText(source));
})(source);
console.log(JSON.stringify(tokens));
