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
constexpr std::array<std::string_view, 2> kViews{"plane", "window"};
constexpr std::array<std::string_view, 2> kThemes{"light", "dark"};
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

void readLook(RenderRequest& request, const Arguments& arguments)
{
    if (const auto view = arguments.value("--view"))
        request.view = oneOf("--view", *view, kViews) == "window" ? RenderRequest::View::Window
                                                                  : RenderRequest::View::Plane;
    if (const auto size = arguments.value("--size"))
        readSize(request, *size);
    if (const auto theme = arguments.value("--theme"))
        request.dark = oneOf("--theme", *theme, kThemes) == "dark";
    if (const auto language = arguments.value("--language"))
        request.language = oneOf("--language", *language, kLanguages);
}

} // namespace

const std::vector<Option>& pictureOptions()
{
    static const std::vector<Option> options{
        {"--output", "-o", Takes::One, "FILE.png", "where the picture goes; always needed"},
        {"--view", "", Takes::One, "plane|window", "what it shows"},
        {"--step", "", Takes::One, "N", "at which step of the runs; usually the last"},
        {"--size", "", Takes::One, "WxH", "in pixels, from 16x16 to 10000x10000"},
        {"--theme", "", Takes::One, "light|dark", "its colours"},
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
