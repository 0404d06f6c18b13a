#include "command/output.h"
#include "command/refusal.h"
#include "command/text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace thalweg::app {
namespace {

/// A disk that is full after so many bytes.
class FullDisk : public std::streambuf {
public:
    explicit FullDisk(std::streamsize room) : m_room(room) {}

protected:
    std::streamsize xsputn(const char*, std::streamsize count) override
    {
        const std::streamsize written = std::min(count, m_room);
        m_room -= written;
        return written;
    }
    int_type overflow(int_type) override { return traits_type::eof(); }

private:
    std::streamsize m_room;
};

TEST(Output, RowsHaveSeventeenDigitsThatReadBack)
{
    std::ostringstream text;
    Output out(text);
    out.row("run", 3, 0.1, -1.0 / 3.0, 80.0);
    out.finish();
    EXPECT_EQ(text.str(), "run,3,0.10000000000000001,-0.33333333333333331,80\n");
}

TEST(Output, NothingIsWrittenBeforeTheEndUnlessThereIsMuch)
{
    std::ostringstream text;
    Output out(text);
    out << "a";
    EXPECT_EQ(text.str(), "");
    out << std::string(1'000'000, 'b');
    EXPECT_EQ(text.str().size(), 1'000'001u);
}

TEST(Output, AFullDiskIsAFailure)
{
    FullDisk small(10);
    std::ostream stream(&small);
    Output out(stream);
    out << "longer than ten bytes";
    EXPECT_THROW(out.finish(), Failure);

    FullDisk large(100'000);
    std::ostream other(&large);
    Output much(other);
    EXPECT_THROW(
        {
            for (int i = 0; i < 1'000'000; ++i)
                much.row(i, 0.1);
        },
        Failure);
}

TEST(TextTable, AlignsCharactersNotBytes)
{
    std::ostringstream text;
    Output out(text);
    TextTable table({Align::Left, Align::Right, Align::Left});
    table.add({"η", "1", "end"});
    table.add({"beta", "23", ""});
    table.print(out);
    out.finish();
    EXPECT_EQ(text.str(), "η      1  end\nbeta  23\n");
}

TEST(TextTable, SixDigits)
{
    EXPECT_EQ(sixDigits(-1.0 / 3.0), "-0.333333");
    EXPECT_EQ(sixDigits(1e-20), "1e-20");
    EXPECT_EQ(sixDigits(3.0), "3");
    EXPECT_EQ(sixDigits(std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(sixDigits(-std::numeric_limits<double>::infinity()), "-inf");
}

} // namespace
} // namespace thalweg::app
