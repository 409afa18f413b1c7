// Prints what the npm package gift-pegjs reads in the GIFT text of standard input, as JSON.
const parser = require(require.resolve("gift-pegjs", { paths: [process.argv[2]] }));
const text = require("fs").readFileSync(0, "utf-8");
process.stdout.write(JSON.stringify(parser.parse(text)));
