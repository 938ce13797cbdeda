/** Prints as JSON what html-validate and csp_evaluator find: node validate.mjs POLICY FILE... */
import evaluator from "csp_evaluator/dist/evaluator.js";
import parser from "csp_evaluator/dist/parser.js";
import { HtmlValidate } from "html-validate";

const [policy, ...files] = process.argv.slice(2);
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
const reports = await Promise.all(files.map((file) => validator.validateFile(file)));
const markup = reports.flatMap((report) => report.results).flatMap((result) => result.messages.map((one) => ({ file: result.filePath, rule: one.ruleId, text: one.message, line: one.line })));
const findings = new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
console.log(JSON.stringify({ markup, policy: findings.map((one) => `${one.directive}: ${one.description}`) }));
