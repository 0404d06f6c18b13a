#include "app/command/command_runner.h"
#include "support/reference_data.h"

namespace thalweg {
namespace {

using tests::Csv;
using tests::Folder;
using tests::outputOf;
using tests::refusalOf;

const std::string kHeader = "x,y,f,gx,gy,hxx,hxy,hyy\n";

TEST(Evaluate, PrintsRowsInTheOrderOfThePoints)
{
    EXPECT_EQ(outputOf({"evaluate", "--surface", "himmelblau", "--at", "-1,2", "3,2"}),
              kHeader + "-1,2,80,24,-48,-22,4,18\n3,2,0,0,0,74,20,34\n");
    EXPECT_EQ(outputOf({"evaluate", "--at=3,2", "--surface=himmelblau"}),
              kHeader + "3,2,0,0,0,74,20,34\n");
}

TEST(Evaluate, TakesParametersAndFormulas)
{
    EXPECT_EQ(outputOf({"evaluate", "--surface", "elliptic_bowl:kappa=4", "--at", "2,3"}),
              kHeader + "2,3,20,2,12,1,0,4\n");
    EXPECT_EQ(outputOf({"evaluate", "--surface", "elliptic_bowl", "--parameter", "kappa=4", "--at",
                        "2,3"}),
              kHeader + "2,3,20,2,12,1,0,4\n");
    EXPECT_EQ(outputOf({"evaluate", "--formula", "-x^2 + a*y", "--at", "1,2"}),
              kHeader + "1,2,1,-2,1,-2,0,0\n");
    EXPECT_EQ(
        outputOf({"evaluate", "--formula", "-x^2 + a*y", "--parameter", "a=3", "--at", "-1,2"}),
        kHeader + "-1,2,5,2,3,-2,0,0\n");
}

TEST(Evaluate, WhereNoDerivativeExistsItPrintsNan)
{
    const Csv csv(outputOf({"evaluate", "--surface", "ackley", "--at", "0,0"}));
    EXPECT_NEAR(csv.number(0, 2), 0.0, 1e-15);
    for (std::size_t column = 3; column < 8; ++column)
        EXPECT_EQ(csv.rows[0][column], "nan");
}

TEST(Evaluate, ReadsPointsFromAFileOrStandardInput)
{
    const std::string answer = kHeader + "1,2,5,2,4,2,0,2\n3,4,25,6,8,2,0,2\n";
    const Folder folder;
    for (const char* text :
         {"1,2\n3,4\n", "x,y\n1,2\n3,4", "\n X , Y \r\n\r\n1,2\r\n 3 ,\t4\r\n\r\n",
          "\xef\xbb\xbfx,y\n1,2\n3,4\n"}) {
        EXPECT_EQ(
            outputOf({"evaluate", "--surface", "sphere", "--points", folder.write("p.csv", text)}),
            answer);
        EXPECT_EQ(outputOf({"evaluate", "--surface", "sphere", "--points", "-"}, text), answer);
    }
    EXPECT_EQ(outputOf({"evaluate", "--surface", "sphere", "--points", "-"}, ""), kHeader);
}

TEST(Evaluate, ABadRowIsToldWithItsLine)
{
    const auto problem = [](const std::string& text) {
        return refusalOf({"evaluate", "--surface", "sphere", "--points", "-"}, text);
    };
    EXPECT_EQ(problem("x,y\r\n\r\n1,2\r\n3;4\r\n"),
              "standard input, line 4: \"3;4\" must be two finite numbers x,y");
    for (const char* wrong :
         {"1,2\nx,y\n", "1\n", "1,2,3\n", "1,nan\n", "inf,2\n", "a,b\n", "x,y\nx,y\n", "1,2\n\x01"})
        EXPECT_NE(problem(wrong).find(", line "), std::string::npos) << wrong;
    EXPECT_NE(problem(std::string("1,2\n\0,3\n", 8)).find("line 2"), std::string::npos);
}

TEST(Evaluate, RefusesWhatIsNotOneKindOfPoints)
{
    const std::string needed = "exactly one of --at X,Y ... and --points FILE.csv is needed";
    EXPECT_EQ(refusalOf({"evaluate", "--surface", "sphere"}), needed);
    EXPECT_EQ(refusalOf({"evaluate", "--surface", "sphere", "--at", "1,2", "--points", "-"}),
              needed);
    EXPECT_EQ(refusalOf({"evaluate", "--at", "1,2"}),
              "a surface is missing; --surface ID, --formula EXPR, --data MODEL or --csv FILE is needed");
    EXPECT_EQ(refusalOf({"evaluate", "--surface", "sphere", "--at", "1,2", "nan,1"}),
              "--at = \"nan,1\" is not allowed; it must be two finite numbers X,Y");
    EXPECT_EQ(refusalOf({"evaluate", "--surface", "sphere", "--points", "/"}),
              "\"/\" cannot be read: it is a directory");
    EXPECT_EQ(refusalOf({"evaluate", "--surface", "sphere", "--points", "/none.csv"}),
              "\"/none.csv\" cannot be read: No such file or directory");
}

std::string pointsOf(const nlohmann::json& rows)
{
    std::string text = "x,y\n";
    for (const auto& row : rows)
        text += toText(row[0]) + "," + toText(row[1]) + "\n";
    return text;
}

double largest(const nlohmann::json& row, std::size_t from, std::size_t to)
{
    double largest = 1.0;
    for (std::size_t i = from; i < to; ++i)
        largest = std::max(largest, std::fabs(row[i].get<double>()));
    return largest;
}

TEST(Evaluate, AgreesWithTheReferenceValues)
{
    const auto data = tests::referenceData("values.json");
    for (const auto& surface : data.at("surfaces")) {
        SCOPED_TRACE(surface.at("surface").get<std::string>());
        const auto& points = surface.at("points");
        const Csv csv(outputOf({"evaluate", "--surface", surface.at("surface"), "--points", "-"},
                               pointsOf(points)));
        ASSERT_EQ(csv.rows.size(), points.size());
        const auto& tolerance = surface.at("tolerance");
        for (std::size_t row = 0; row < points.size(); ++row) {
            const auto near = [&](std::size_t from, std::size_t to, double allowed) {
                for (std::size_t i = from; i < to; ++i)
                    EXPECT_NEAR(csv.number(row, i), points[row][i].get<double>(),
                                allowed * largest(points[row], from, to));
            };
            near(0, 2, 0.0);
            near(2, 3, tolerance.at("f"));
            near(3, 5, tolerance.at("gradient"));
            near(5, 8, tolerance.at("hessian"));
        }
    }
}

} // namespace
} // namespace thalweg
