#include "command/output.h"

#include "command/refusal.h"
#include "numeric/text.h"

namespace thalweg::app {

namespace {

constexpr std::size_t kPiece = 1U << 16U;

} // namespace

Output& Output::operator<<(std::string_view text)
{
    m_waiting += text;
    if (m_waiting.size() >= kPiece)
        write();
    return *this;
}

Output& Output::operator<<(double value) { return *this << std::string_view(toText17(value)); }

void Output::write()
{
    m_out.write(m_waiting.data(), static_cast<std::streamsize>(m_waiting.size()));
    m_waiting.clear();
    if (!m_out)
        throw Failure("standard output could not be written");
}

void Output::finish()
{
    write();
    if (!m_out.flush())
        throw Failure("standard output could not be written");
}

} // namespace thalweg::app
