import { CheckReport } from "./checkFindings.ts";
import { startConversion } from "./conversion.ts";
import type { Conversion, ConversionRequest } from "./conversion.ts";
import type { GlobalScope } from "./globalScope.ts";

/** Once it is read, SOURCE_DATE_EPOCH is its seconds, or nothing where they are not known yet. */
export function withEpoch(request: ConversionRequest, scope: GlobalScope, report: CheckReport, epoch: string): Conversion {
  const name = "SOURCE_DATE_EPOCH";
  const replace = (values: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    if (!values.has(name)) return values;
    const replaced = new Map(values);
    if (epoch === "") replaced.delete(name);
    else replaced.set(name, epoch);
    return replaced;
  };
  const values = replace(scope.values);
  return startConversion({ ...request, buildArgs: replace(request.buildArgs) }, { ...scope, values, get: (key) => values.get(key) }, report);
}
