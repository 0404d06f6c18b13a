#include "command/picture_request.h"

#include "command/commands.h"
#include "command/files.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/values.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace thalweg::app {

namespace {

constexpr int kLeastSize = 16;
constexpr int kGreatestSize = 10'000;
constexpr std::array<std::string_view, 3> kViews{"plane", "window", "presentation"}; ///< in the order of View
/// In the order of ThemeKind.
constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "high_contrast"};
constexpr std::array<std::string_view, 2> kLanguages{"en", "zh_CN"};

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string fileFrom(const Arguments& arguments)
{
    const auto file = arguments.value("--output");
    if (!file)
        throw Refusal("-o FILE.png is missing; it says where the picture goes");
    if (!lowerCase(*file).ends_with(".png"))
        throw Refusal("-o " + inQuotes(*file) + " is not allowed; the name must end in .png");
    checkOutputFile(*file);
    return *file;
}

void readSize(RenderRequest& request, std::string_view text)
{
    const std::size_t times = text.find('x');
    if (times == std::string_view::npos)
        throw Refusal("--size = " + inQuotes(text)
                      + " is not allowed; it must be WIDTHxHEIGHT in pixels");
    const auto side = [](std::string_view name, std::string_view number) {
        return static_cast<int>(wholeNumber(name, number, kLeastSize, kGreatestSize));
    };
    request.width = side("width of --size", text.substr(0, times));
    request.height = side("height of --size", text.substr(times + 1));
}

/// The value whose word is given, of words in the order of the values.
template <class Enum, std::size_t Count>
Enum chosenOf(std::string_view option, const std::string& word, const std::array<std::string_view, Count>& words)
{
    return static_cast<Enum>(std::ranges::find(words, oneOf(option, word, words)) - words.begin());
}

void readLook(RenderRequest& request, const Arguments& arguments)
{
    if (const auto view = arguments.value("--view"))
        request.view = chosenOf<RenderRequest::View>("--view", *view, kViews);
    if (const auto size = arguments.value("--size"))
        readSize(request, *size);
    if (const auto theme = arguments.value("--theme"))
        request.theme = chosenOf<ThemeKind>("--theme", *theme, kThemes);
    if (const auto language = arguments.value("--language"))
        request.language = oneOf("--language", *language, kLanguages);
}

} // namespace

const std::vector<Option>& pictureOptions()
{
    static const std::vector<Option> options{
        {"--output", "-o", Takes::One, "FILE.png", "where the picture goes; always needed"},
        {"--view", "", Takes::One, "plane|window|presentation", "what it shows"},
        {"--step", "", Takes::One, "N", "at which step of the runs; usually the last"},
        {"--size", "", Takes::One, "WxH", "in pixels, from 16x16 to 10000x10000"},
        {"--theme", "", Takes::One, "light|dark|high_contrast", "its colours"},
        {"--language", "", Takes::One, "en|zh_CN", "of its words"},
    };
    return options;
}

RenderRequest pictureFrom(const Arguments& arguments, RenderRequest::View usual,
                          std::istream& standardInput)
{
    RenderRequest request;
    request.view = usual;
    request.file = fileFrom(arguments);
    readLook(request, arguments);
    request.scene = sceneFrom(arguments, standardInput);
    if (const auto step = arguments.value("--step"))
        request.step = static_cast<int>(
            wholeNumber("--step", *step, 0, static_cast<std::uint64_t>(request.scene.steps)));
    return request;
}

void draw(const RenderRequest& request)
{
    if (const auto problem = render(request))
        throw Failure(*problem);
}

void renderPicture(const Arguments& arguments, std::istream& standardInput, Output&)
{
    draw(pictureFrom(arguments, RenderRequest::View::Plane, standardInput));
}

} // namespace thalweg::app
